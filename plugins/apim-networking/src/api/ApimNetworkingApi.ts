import type { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/core-plugin-api';
import type {
  ApiPosture,
  GatewayPostureWithApis,
  NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';

/**
 * What the frontend asks of the backend. Each call is one request, and rejects with a `ResponseError`.
 *
 * @public
 */
export interface ApimNetworkingApi {
  /** Everything that the tab of an API draws. */
  getApiPosture(
    api: Pick<CompoundEntityRef, 'namespace' | 'name'>,
  ): Promise<ApiPosture>;
  /** Everything that the tab of a gateway draws. */
  getGatewayPosture(
    gateway: Pick<CompoundEntityRef, 'namespace' | 'name'>,
  ): Promise<GatewayPostureWithApis>;
  /** What the organisation allows in each environment. */
  getPolicy(): Promise<NetworkingPolicy>;
}

/** @public */
export const apimNetworkingApiRef = createApiRef<ApimNetworkingApi>({
  id: 'plugin.apim-networking.api',
});
