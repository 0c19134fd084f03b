export * from './packRulePage';
export * from './ruleReference';
