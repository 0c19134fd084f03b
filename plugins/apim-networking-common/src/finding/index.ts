export * from './catalogueEntry';
export * from './finding';
export { RULE_SUMMARIES } from './generated/ruleSummaries';
