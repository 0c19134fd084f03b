export { postureChange, rulesetOf, type Evaluated } from './postureChange';
export { postureState } from './postureState';
