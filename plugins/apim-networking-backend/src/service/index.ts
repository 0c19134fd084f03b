export { isEntityName, type EntityName } from './entityName';
export { AuthorizedDecisionService } from './AuthorizedDecisionService';
export { AuthorizedDeploymentService } from './AuthorizedDeploymentService';
export {
  AuthorizedEvaluationService,
  type EvaluationService,
} from './AuthorizedEvaluationService';
export { AuthorizedPostureService } from './AuthorizedPostureService';
export type { CallerCredentials, DecisionService } from './DecisionService';
export { AuthorizedWaiverService } from './AuthorizedWaiverService';
export { DefaultDecisionService } from './DefaultDecisionService';
export { DefaultDeploymentService } from './DefaultDeploymentService';
export type { DeploymentService } from './DeploymentService';
export { DefaultDesignJudge, type DesignJudge } from './DesignJudge';
export { DefaultPostureService } from './DefaultPostureService';
export { createDesignEvaluator, type DesignEvaluator } from './DesignEvaluator';
export {
  DefaultPostureRecorder,
  type PostureRecorder,
} from './PostureRecorder';
export {
  DefaultWaiverService,
  type WaiverListener,
} from './DefaultWaiverService';
export { requireNoPluginTokens } from './requireNoPluginTokens';
export { NameOwners, type ProspectiveOwner } from './NameOwners';
export { readEntityRef } from './readEntityRef';
export { refreshGateways } from './refreshGateways';
export type { PostureOptions, PostureService } from './PostureService';
export { WaiverSubjects } from './WaiverSubjects';
export type { WaiverService } from './WaiverService';
