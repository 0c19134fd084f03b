export {
  apimNetworkingApiRef,
  type ApimNetworkingApi,
  type ExportFormat,
  type GatewayQuestion,
  type GatewaySort,
  type WaiverAction,
} from './ApimNetworkingApi';
export { ApimNetworkingClient } from './ApimNetworkingClient';
