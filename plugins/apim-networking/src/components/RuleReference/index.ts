export { RuleLink } from './RuleLink';
export { RuleReferencePage } from './RuleReferencePage';
