import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  createApimNetworkingClient,
  type ApimNetworkingClient,
  type Decision,
  type DecisionConfirmation,
  type DecisionDeployment,
  type DecisionPreview,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import type {
  ApimNetworkingService,
  ApimNetworkingServiceOptions,
  DecideOptions,
  PreviewOptions,
} from './ApimNetworkingService';

const PLUGIN_ID = 'apim-networking';

/** Asks the backend plugin over HTTP, on behalf of the caller. */
export class DefaultApimNetworkingService implements ApimNetworkingService {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  static create(options: { discovery: DiscoveryService; auth: AuthService }) {
    return new DefaultApimNetworkingService(options);
  }

  private constructor(options: {
    discovery: DiscoveryService;
    auth: AuthService;
  }) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
  }

  async decide(
    design: GatewayDesign,
    {
      credentials,
      idempotencyKey,
      context,
      generation,
      pending,
    }: DecideOptions,
  ): Promise<Decision> {
    const { client, headers } = await this.#prepare(credentials);
    const { data } = await client.POST('/decisions', {
      body: {
        design,
        ...(context && { context }),
        ...(generation && { generation }),
        ...(pending && { pending }),
      },
      headers,
      params: {
        header: idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {},
      },
    });
    return data!;
  }

  async preview(
    design: GatewayDesign,
    { credentials, context, generation }: PreviewOptions,
  ): Promise<DecisionPreview> {
    const { client, headers } = await this.#prepare(credentials);
    const { data } = await client.POST('/decision-previews', {
      body: {
        design,
        ...(context && { context }),
        ...(generation && { generation }),
      },
      headers,
    });
    return data!;
  }

  async decision(
    id: string,
    { credentials }: ApimNetworkingServiceOptions,
  ): Promise<Decision> {
    const { client, headers } = await this.#prepare(credentials);
    const { data } = await client.GET('/decisions/{id}', {
      headers,
      params: { path: { id } },
    });
    return data!;
  }

  async bindDeployment(
    decisionId: string,
    digest: string,
  ): Promise<DecisionDeployment> {
    // Never those of a user: they would bind other files to their decision.
    const { client, headers } = await this.#prepare(
      await this.#auth.getOwnServiceCredentials(),
    );
    const { data } = await client.POST('/decisions/{id}/deployments', {
      body: { digest },
      headers,
      params: { path: { id: decisionId } },
    });
    return data!;
  }

  async confirmDecisions(taskId: string): Promise<DecisionConfirmation> {
    const { client, headers } = await this.#prepare(
      await this.#auth.getOwnServiceCredentials(),
    );
    const { data } = await client.POST('/decision-confirmations', {
      body: { taskId },
      headers,
    });
    return data!;
  }

  async #prepare(credentials: BackstageCredentials): Promise<{
    client: ApimNetworkingClient;
    headers: { Authorization: string };
  }> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl(PLUGIN_ID),
      this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: PLUGIN_ID,
      }),
    ]);
    return {
      client: createApimNetworkingClient({ baseUrl }),
      headers: { Authorization: `Bearer ${token}` },
    };
  }
}
