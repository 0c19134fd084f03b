export { capabilities } from './capabilities';
export { planTransition } from './planTransition';
export { recommendWithSources } from './recommendWithSources';
export { createRuleKnowledge, type RuleKnowledge } from './RuleKnowledge';
