export { postureChange, rulesetOf, type Judged } from './postureChange';
export { postureState } from './postureState';
