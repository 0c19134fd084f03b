export {
  apimNetworkingApiRef,
  type ApimNetworkingApi,
  type ExportFormat,
  type GatewayQuery,
  type GatewaySort,
  type WaiverAction,
} from './ApimNetworkingApi';
export { ApimNetworkingClient } from './ApimNetworkingClient';
