export * from './finding';
export { MAX_FINDINGS_PER_RULE, RULESET_VERSION, rules } from './registry';
export * from './rule';
export * from './ruleSeverities';
