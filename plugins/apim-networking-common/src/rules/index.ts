export type {
  ArmExample,
  DesignExample,
  ExampleInput,
  RuleExample,
} from './examples/example';
export {
  renderExample,
  renderPolicy,
  type RenderedExample,
} from './examples/renderExample';
export { ruleExamples } from './generated/examples';
export { RULESET_VERSION, rules } from './registry';
export * from './rule';
export { MAX_FINDINGS_PER_RULE } from './Ruleset';
export { describeScope, tiersOfRule } from './scope';
