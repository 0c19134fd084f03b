export {
  apimNetworkingApiRef,
  type ApimNetworkingApi,
} from './ApimNetworkingApi';
export { ApimNetworkingClient } from './ApimNetworkingClient';
