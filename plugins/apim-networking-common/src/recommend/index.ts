export * from './requirements';
export * from './parseRequirements';
export * from './recommend';
export * from './recommendation';
