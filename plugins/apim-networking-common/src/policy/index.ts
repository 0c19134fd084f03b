export * from './evaluatePolicy';
export * from './parsePolicy';
export * from './policy';
export * from './policyRuleIds';
export { networkingPolicyConfigSchema } from './schema';
