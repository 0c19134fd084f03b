export { evaluateChoice } from './evaluatePolicy';
export * from './parsePolicy';
export * from './policy';
export { networkingPolicyConfigSchema } from './schema';
