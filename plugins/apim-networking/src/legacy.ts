/**
 * The plugin for the classic frontend system.
 *
 * @packageDocumentation
 */
export {
  apimNetworkingPlugin,
  DecisionsPage,
  EntityNetworkingContent,
  GatewayDesignFieldExtension,
  GatewaysPage,
  isNetworkingAvailable,
  RuleReferencePage,
  WaiversPage,
} from './legacy/plugin';
export { apimNetworkingApiRef, type ApimNetworkingApi } from './api';
