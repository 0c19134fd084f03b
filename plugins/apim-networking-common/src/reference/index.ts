export * from './ruleReference';
