export { DatabaseClock, type Clock } from './sql/Clock';
export { DatabaseDecisionStore } from './decisions/DatabaseDecisionStore';
export { DatabaseDeploymentStore } from './decisions/DatabaseDeploymentStore';
export { DatabaseFindingCounts } from './gateways/DatabaseFindingCounts';
export { DatabaseMessageOutbox } from './messages/DatabaseMessageOutbox';
export {
  DatabaseRetention,
  type RetentionStore,
} from './records/DatabaseRetention';
export { DatabaseScheduledTaskStore } from './scheduledTasks/DatabaseScheduledTaskStore';
export { DatabaseWaiverEvents } from './waivers/DatabaseWaiverEvents';
export type { FindingCounts } from './gateways/FindingCounts';
export type {
  ScheduledTask,
  ScheduledTaskStore,
} from './scheduledTasks/ScheduledTaskStore';
export type { MessageOutbox, TakenMessage } from './messages/MessageOutbox';
export {
  waiverEventId,
  type WaiverDetails,
  type WaiverEventKind,
  type WaiverEvents,
} from './waivers/WaiverEvents';
export { DatabaseGatewayQueries } from './gateways/DatabaseGatewayQueries';
export { DatabasePostureStore } from './gateways/DatabasePostureStore';
export { DatabaseWaiverStore } from './waivers/DatabaseWaiverStore';
export type {
  DecisionFilter,
  DecisionStore,
  DecisionSubject,
  InsertDecisionOptions,
  RecordedDecision,
} from './decisions/DecisionStore';
export type { DeploymentStore } from './decisions/DeploymentStore';
export type {
  GatewayFilter,
  GatewayQueries,
  GatewaySort,
  PageOptions,
} from './gateways/GatewayQueries';
export type {
  GatewayCondition,
  GatewayFact,
  GatewayScope,
} from './gateways/GatewayScope';
export {
  DatabaseGatewayHolds,
  type GatewayHold,
  type GatewayHolds,
  type NameDeclaration,
  type NameStatus,
} from './holds';
export { migrate } from './migrations/migrate';
export type {
  ApiWithGateways,
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from './gateways/PostureStore';
export type {
  RecordCondition,
  RecordFact,
  RecordScope,
  ScopedRecord,
} from './records/RecordScope';
export type { Scope } from './sql/Scope';
export { UnreadableRows } from './sql/UnreadableRows';
export type {
  InForceOptions,
  WaiverChange,
  WaiverFilter,
  WaiverStore,
} from './waivers/WaiverStore';
