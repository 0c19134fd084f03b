export * from './applyWaivers';
export * from './mayBeWaived';
export * from './waiver';
