export { postureChange, type Judged } from './postureChange';
export { postureState } from './postureState';
