export * from './applyWaivers';
export * from './waiver';
