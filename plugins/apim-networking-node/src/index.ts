/**
 * For other backend plugins: the service reference through which they request networking decisions, and extension points.
 *
 * @packageDocumentation
 */
export * from './ApimNetworkingService';
export { apimNetworkingServiceRef } from './apimNetworkingServiceRef';
export {
  apimNetworkingRulePacksExtensionPoint,
  type ApimNetworkingRulePacksExtensionPoint,
} from './rulePacksExtensionPoint';
export { requireKnownSettings } from './configuration';
export { canonicalDigest, designDigest } from './canonicalDigest';
export {
  declarationDigest,
  GATEWAY_DECLARATION_TOPIC,
  type GatewayDeclarationEvent,
} from './declarationEvents';
