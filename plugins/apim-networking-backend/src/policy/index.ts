export { loadPolicy } from './loadPolicy';
export { readDecisionValidity } from './readDecisionValidity';
