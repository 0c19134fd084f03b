export { AuthorizedDecisionService } from './decisions/AuthorizedDecisionService';
export { AuthorizedDeploymentService } from './deployments/AuthorizedDeploymentService';
export {
  AuthorizedEvaluationService,
  type EvaluationService,
} from './decisions/AuthorizedEvaluationService';
export { AuthorizedPostureService } from './postures/AuthorizedPostureService';
export type {
  CallerCredentials,
  DecisionService,
} from './decisions/DecisionService';
export { AuthorizedWaiverService } from './waivers/AuthorizedWaiverService';
export { DefaultDecisionService } from './decisions/DefaultDecisionService';
export { DefaultDeploymentService } from './deployments/DefaultDeploymentService';
export type { DeploymentService } from './deployments/DeploymentService';
export { DefaultEvaluatorWithWaivers } from './decisions/EvaluatorWithWaivers';
export { DefaultPostureService } from './postures/DefaultPostureService';
export {
  createDesignEvaluator,
  type DesignEvaluator,
} from './decisions/DesignEvaluator';
export {
  DefaultPostureRecorder,
  type PostureRecorder,
} from './postures/PostureRecorder';
export {
  DefaultWaiverService,
  type WaiverListener,
} from './waivers/DefaultWaiverService';
export { requireNoPluginTokens } from './callers/requireNoPluginTokens';
export { NameOwners } from './names/NameOwners';
export { readEntityRef } from './names/readEntityRef';
export { refreshGateways } from './postures/refreshGateways';
export type { PostureService } from './postures/PostureService';
export { WaiverSubjects } from './waivers/WaiverSubjects';
export type { WaiverService } from './waivers/WaiverService';
