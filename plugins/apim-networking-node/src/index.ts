/**
 * Service reference through which other backend plugins ask for networking decisions.
 *
 * @packageDocumentation
 */
export * from './ApimNetworkingService';
export { apimNetworkingServiceRef } from './apimNetworkingServiceRef';
export { requireKnownSettings } from './configuration';
export { canonicalDigest, designDigest } from './canonicalDigest';
export {
  declarationDigest,
  GATEWAY_DECLARATION_TOPIC,
  type GatewayDeclarationEvent,
} from './declarationEvents';
