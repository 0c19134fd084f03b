export * from './evaluatePolicy';
export * from './policy';
