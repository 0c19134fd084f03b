export { DatabaseClock, type Clock } from './Clock';
export { DatabaseDecisionStore } from './DatabaseDecisionStore';
export { DatabaseDeploymentStore } from './DatabaseDeploymentStore';
export { DatabaseFindingCounts } from './DatabaseFindingCounts';
export { DatabaseMessageOutbox } from './DatabaseMessageOutbox';
export { DatabaseRetention, type RetentionStore } from './DatabaseRetention';
export { DatabaseSweepStore } from './DatabaseSweepStore';
export { DatabaseWaiverEvents } from './DatabaseWaiverEvents';
export type { FindingCount, FindingCounts } from './FindingCounts';
export type { Sweep, SweepStore } from './SweepStore';
export type { MessageOutbox, TakenMessage } from './MessageOutbox';
export {
  waiverEventId,
  type WaiverAsItIs,
  type WaiverEventKind,
  type WaiverEvents,
  type WaiverEventTimes,
} from './WaiverEvents';
export { DatabaseGatewayQueries } from './DatabaseGatewayQueries';
export { DatabasePostureStore } from './DatabasePostureStore';
export { DatabaseWaiverStore } from './DatabaseWaiverStore';
export type {
  DecisionFilter,
  DecisionStore,
  DecisionSubject,
  InsertDecisionOptions,
  RecordedDecision,
} from './DecisionStore';
export type { DeploymentStore } from './DeploymentStore';
export type {
  GatewayFilter,
  GatewayQueries,
  GatewaySort,
  PageOptions,
} from './GatewayQueries';
export type {
  GatewayCondition,
  GatewayFact,
  GatewayScope,
} from './GatewayScope';
export {
  canonicalServiceName,
  DatabaseGatewayHolds,
  type GatewayHold,
  type GatewayHolds,
  type NameClaim,
  type NameDeclaration,
  type NameStatus,
} from './holds';
export { migrate } from './migrate';
export type {
  ApiWithGateways,
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from './PostureStore';
export type {
  RecordCondition,
  RecordFact,
  RecordScope,
  ScopedRecord,
} from './RecordScope';
export type { Scope } from './Scope';
export { UnreadableRows, type UnreadableCount } from './UnreadableRows';
export type {
  InForceOptions,
  WaiverChange,
  WaiverFilter,
  WaiverStore,
} from './WaiverStore';
