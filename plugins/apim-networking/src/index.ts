/**
 * See how API Management gateways are networked, and design new ones.
 *
 * @packageDocumentation
 */
export { apimNetworkingPlugin as default } from './plugin';
export { apimNetworkingApiRef, type ApimNetworkingApi } from './api';
