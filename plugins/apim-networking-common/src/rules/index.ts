export * from './finding';
export { ruleReference, type ReferencePage } from './reference';
export { RULESET_VERSION, rules } from './registry';
export * from './rule';
