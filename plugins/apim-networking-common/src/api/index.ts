// The schemas are no exports: only their types, so that a browser loads none of them.
export { createApimNetworkingClient } from './client';
export type {
  ApimNetworkingClient,
  ApimNetworkingClientOptions,
} from './client';
export type {
  Decision,
  DecisionConfirmation,
  DecisionContext,
  DecisionEnd,
  DecisionItem,
  DecisionPage,
  DecisionPreview,
  DecisionValidity,
  WaiverUse,
} from './decisions';
export * from './decisionStatement';
export * from './deploymentDigest';
export type {
  DecisionDeployment,
  DecisionKeys,
  DecisionVerification,
  VerificationFailure,
} from './deployments';
export type {
  GatewayItem,
  GatewayPage,
  GatewaySummary,
  ValueCount,
  WorstSeverity,
} from './gateways';
export type { HealthReport, ScheduledTaskHealth } from './health';
export type {
  ChangeCause,
  FindingChange,
  PostureChange,
  PostureHistoryPage,
  PostureState,
} from './history';
export type { CapabilityMatrix, RuleDescription, RuleList } from './knowledge';
export type {
  ApiPosture,
  GatewayPosture,
  GatewayPostureWithApis,
  OwnershipProblem,
} from './postures';
export * from './summaryFacets';
export type { RecommendationWithSources } from '../recommend/schema';
export type { components, operations, paths } from './generated/openapi';
