export {
  apimNetworkingApiRef,
  type ApimNetworkingApi,
  type ExportFormat,
  type GatewayQuestion,
  type GatewaySort,
  type WaiverAction,
  type WaiverWanted,
} from './ApimNetworkingApi';
export { ApimNetworkingClient } from './ApimNetworkingClient';
