/**
 * The plugin for the classic frontend system.
 *
 * @packageDocumentation
 */
export {
  apimNetworkingPlugin,
  EntityNetworkingContent,
  isNetworkingAvailable,
} from './legacy/plugin';
export { apimNetworkingApiRef, type ApimNetworkingApi } from './api';
