/* eslint-disable new-cap -- the client’s methods are named as HTTP’s are */
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import type {
  ApiPosture,
  Decision,
  DecisionPage,
  GatewayPage,
  GatewayPostureWithApis,
  GatewaySummary,
  NetworkingPolicy,
  PostureHistoryPage,
  RuleList,
  Waiver,
  WaiverPage,
} from 'backstage-plugin-apim-networking-common';
import type {
  ApimNetworkingApi,
  ExportFormat,
  GatewayQuery,
  GatewaySort,
  WaiverAction,
  WaiverInput,
} from './ApimNetworkingApi';

/**
 * Asks the backend plugin over HTTP.
 *
 * @public
 */
export class ApimNetworkingClient implements ApimNetworkingApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getApiPosture(
    api: Pick<CompoundEntityRef, 'namespace' | 'name'>,
  ): Promise<ApiPosture> {
    const client = await this.#client();
    const { data } = await client.GET('/apis/{namespace}/{name}/posture', {
      params: { path: { namespace: api.namespace, name: api.name } },
    });
    return data!;
  }

  async getGatewayPosture(
    gateway: Pick<CompoundEntityRef, 'namespace' | 'name'>,
  ): Promise<GatewayPostureWithApis> {
    const client = await this.#client();
    const { data } = await client.GET('/gateways/{namespace}/{name}/posture', {
      params: { path: { namespace: gateway.namespace, name: gateway.name } },
    });
    return data!;
  }

  async getGatewayHistory(
    gateway: Pick<CompoundEntityRef, 'namespace' | 'name'>,
    page: { limit?: number; cursor?: string } = {},
  ): Promise<PostureHistoryPage> {
    const client = await this.#client();
    const { data } = await client.GET('/gateways/{namespace}/{name}/history', {
      params: {
        path: { namespace: gateway.namespace, name: gateway.name },
        query: page,
      },
    });
    return data!;
  }

  async listGateways(
    query: GatewayQuery & { sort?: GatewaySort; cursor?: string },
  ): Promise<GatewayPage> {
    const client = await this.#client();
    const { data } = await client.GET('/gateways', {
      params: { query: query },
    });
    return data!;
  }

  async getSummary(query: GatewayQuery): Promise<GatewaySummary> {
    const client = await this.#client();
    const { data } = await client.GET('/summary', {
      params: { query: query },
    });
    return data!;
  }

  async exportGateways(
    query: GatewayQuery,
    format: ExportFormat,
  ): Promise<Blob> {
    const client = await this.#client();
    const { data } = await client.GET('/export', {
      params: { query: { ...query, format } },
      parseAs: 'blob',
    });
    return data!;
  }

  async getRules(): Promise<RuleList> {
    const client = await this.#client();
    const { data } = await client.GET('/rules');
    return data!;
  }

  async getPolicy(): Promise<NetworkingPolicy> {
    const { data } = await (await this.#client()).GET('/policy');
    return data!;
  }

  async getDecision(id: string): Promise<Decision> {
    const client = await this.#client();
    const { data } = await client.GET('/decisions/{id}', {
      params: { path: { id } },
    });
    return data!;
  }

  async listDecisions(
    filter: Parameters<ApimNetworkingApi['listDecisions']>[0],
  ): Promise<DecisionPage> {
    const client = await this.#client();
    const { data } = await client.GET('/decisions', {
      params: { query: filter },
    });
    return data!;
  }

  async listWaivers(
    filter: Parameters<ApimNetworkingApi['listWaivers']>[0],
  ): Promise<WaiverPage> {
    const client = await this.#client();
    const { data } = await client.GET('/waivers', {
      params: { query: filter },
    });
    return data!;
  }

  async requestWaiver(wanted: WaiverInput): Promise<Waiver> {
    const client = await this.#client();
    const { data } = await client.POST('/waivers', { body: wanted });
    return data!;
  }

  async changeWaiver(
    id: string,
    action: WaiverAction,
    comment?: string,
  ): Promise<Waiver> {
    const client = await this.#client();
    const params = { path: { id } };
    if (action === 'reject') {
      const { data } = await client.POST('/waivers/{id}/reject', {
        params,
        body: { comment: comment ?? '' },
      });
      return data!;
    }
    const { data } = await client.POST(`/waivers/{id}/${action}`, {
      params,
      body: comment ? { comment } : {},
    });
    return data!;
  }

  async #client() {
    // With the first request: the portal loads this class before it shows anything.
    const { createApimNetworkingClient } = await import('./httpClient');
    return createApimNetworkingClient({
      baseUrl: await this.#discoveryApi.getBaseUrl('apim-networking'),
      fetch: async request =>
        // By parts: what the portal puts around fetch may read a request twice, which a body does not outlive.
        this.#fetchApi.fetch(request.url, {
          method: request.method,
          headers: request.headers,
          body: request.body === null ? undefined : await request.text(),
          signal: request.signal,
        }),
    });
  }
}
