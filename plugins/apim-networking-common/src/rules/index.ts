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
export {
  ANY_NETWORK,
  CLASSIC_INJECTION,
  V2_NETWORK,
  WORKSPACE_NETWORK,
} from './attachments';
export * from './conditions';
export { defineRule, type ModelInScope, type ReporterOf } from './defineRule';
export { arm as armExample, design as designExample } from './examples/example';
export * from './rule';
export {
  customDomainsOf,
  endpointSubnetsOf,
  endpointsOf,
  locationsOf,
  networksOf,
  subnetsOf,
  type SubnetOfGateway,
} from './subjects';
export { MAX_FINDINGS_PER_RULE } from './Ruleset';
export { describeScope, tiersOfRule } from './scope';
