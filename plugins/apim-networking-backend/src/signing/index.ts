export type { DecisionSigner } from './DecisionSigner';
export { readDecisionSigner } from './readDecisionSigner';
