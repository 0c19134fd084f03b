import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ApiPosture,
  GatewayPostureWithApis,
} from 'backstage-plugin-apim-networking-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { apimNetworkingApiRef } from '../../api';

/** What one request tells about an entity. */
export type Networking =
  | { kind: 'api'; posture: ApiPosture }
  | { kind: 'gateway'; posture: GatewayPostureWithApis };

/** Whether an entity with the tab is an API; if not, it is a gateway. */
export function isApi(entity: Entity): boolean {
  return entity.kind.toLowerCase() === 'api';
}

/** Asks for everything that the tab of an entity draws: one request, again on `retry`. */
export function useNetworking(entity: Entity) {
  const api = useApi(apimNetworkingApiRef);
  const { name, namespace = 'default' } = entity.metadata;
  const ofApi = isApi(entity);
  return useAsyncRetry(
    async (): Promise<Networking> =>
      ofApi
        ? {
            kind: 'api',
            posture: await api.getApiPosture({ namespace, name }),
          }
        : {
            kind: 'gateway',
            posture: await api.getGatewayPosture({ namespace, name }),
          },
    [api, ofApi, namespace, name],
  );
}
