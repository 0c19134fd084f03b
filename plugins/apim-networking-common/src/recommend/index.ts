export * from './needs';
export * from './parseNeeds';
export * from './recommend';
export * from './recommendation';
