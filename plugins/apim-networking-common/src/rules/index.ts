export * from './finding';
export { RULESET_VERSION, rules } from './registry';
export * from './rule';
