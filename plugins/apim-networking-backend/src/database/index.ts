export { DatabaseDecisionStore } from './DatabaseDecisionStore';
export { DatabasePostureStore } from './DatabasePostureStore';
export { DatabaseWaiverStore } from './DatabaseWaiverStore';
export type { DecisionStore } from './DecisionStore';
export { migrate } from './migrate';
export type {
  ApiWithGateways,
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from './PostureStore';
export type { WaiverChange, WaiverFilter, WaiverStore } from './WaiverStore';
