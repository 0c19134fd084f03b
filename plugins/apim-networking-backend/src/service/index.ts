export { AuthorizedDecisionService } from './AuthorizedDecisionService';
export type { CallerCredentials, DecisionService } from './DecisionService';
export { DefaultDecisionService } from './DefaultDecisionService';
export { DefaultPostureService } from './DefaultPostureService';
export { createDesignEvaluator, type DesignEvaluator } from './DesignEvaluator';
export {
  DefaultPostureRecorder,
  type PostureRecorder,
} from './PostureRecorder';
export type { PostureService } from './PostureService';
