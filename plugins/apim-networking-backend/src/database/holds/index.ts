export { canonicalServiceName } from './canonicalServiceName';
export { claimName, type NameClaim } from './claimName';
export { DatabaseGatewayHolds, undeclareNames } from './DatabaseGatewayHolds';
export { lockNames } from './lockNames';
export type {
  GatewayHold,
  GatewayHolds,
  NameDeclaration,
  NameStatus,
} from './GatewayHolds';
