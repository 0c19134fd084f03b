export {
  apimNetworkingApiRef,
  type ApimNetworkingApi,
  type WaiverAction,
  type WaiverWanted,
} from './ApimNetworkingApi';
export { ApimNetworkingClient } from './ApimNetworkingClient';
