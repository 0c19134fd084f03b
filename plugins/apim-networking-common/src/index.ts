/**
 * The domain of Azure API Management networking: tiers, patterns, designs, rules, posture, classification.
 *
 * @packageDocumentation
 */
export * from './access';
export * from './annotations';
export * from './armInput';
export * from './api';
export * from './arm';
export * from './catalogue';
export * from './classify';
export * from './compare';
export * from './design';
export * from './evaluation';
export * from './finding';
export * from './gatewayReferences';
export * from './model';
export * from './patterns';
export * from './permissions';
export * from './policy';
export * from './posture';
export * from './recommend';
export * from './reference';
export * from './rulePack';
export * from './rulePackChecks';
export * from './rules';
export * from './sarif';
export * from './sources';
export * from './staticAnalysis';
export * from './tiers';
export * from './transition';
export * from './waiver';
