export { assertRulePacks } from './assertRulePacks';
export { evaluateRule } from './evaluateRule';
