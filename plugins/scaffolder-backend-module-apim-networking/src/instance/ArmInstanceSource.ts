import { NotAllowedError } from '@backstage/errors';
import {
  API_MANAGEMENT_SERVICE,
  ArmId,
  CONFIG_CONNECTION,
  PRIVATE_ENDPOINT,
  readResource,
  WORKSPACE_GATEWAY,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';
import type { ArmReader } from './ArmReader';
import type { InstanceSource, ObservedInstance } from './InstanceSource';
import { readEdge } from './readEdge';
import { requireInstanceId } from './resourceId';
import { API_VERSIONS, NetworkContext } from './NetworkContext';

/** Reads instances and the networking around them from Azure Resource Manager. */
export class ArmInstanceSource implements InstanceSource {
  readonly #reader: ArmReader;
  readonly #subscriptions: Set<string> | undefined;

  /**
   * @param options - `subscriptions` of which resources may be read. Default: every one that the identity of the backend may read
   */
  static create(options: {
    reader: ArmReader;
    subscriptions?: string[];
  }): ArmInstanceSource {
    return new ArmInstanceSource(options.reader, options.subscriptions);
  }

  private constructor(reader: ArmReader, subscriptions?: string[]) {
    this.#reader = reader;
    this.#subscriptions =
      subscriptions && new Set(subscriptions.map(id => id.toLowerCase()));
  }

  #mayRead(subscriptionId: string): boolean {
    return this.#subscriptions?.has(subscriptionId) ?? true;
  }

  async read(
    resourceId: string,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<ObservedInstance> {
    const { id, subscriptionId, isWorkspaceGateway } =
      requireInstanceId(resourceId);
    if (!this.#mayRead(subscriptionId)) {
      throw new NotAllowedError(
        `resourceId must be in one of apimNetworking.azure.subscriptions, got the subscription ${subscriptionId}.`,
      );
    }
    const service = await this.#reader.get(
      id,
      API_VERSIONS.apiManagement,
      signal,
    );
    const context = new NetworkContext(this.#reader, {
      mayRead: subscription => this.#mayRead(subscription),
      signal,
    });
    if (isWorkspaceGateway) {
      await readWorkspaceGateway(service, context);
    } else {
      await readNetworks(service, context);
      await readPrivateEndpoints(service, context);
      await readEdge(service, subscriptionId, context);
    }
    const { related, unread } = context;
    return { service, related, unread };
  }
}

async function readNetworks(
  service: ArmResource,
  context: NetworkContext,
): Promise<void> {
  const { properties } = readResource(API_MANAGEMENT_SERVICE, service);
  for (const place of [
    properties,
    ...(properties.additionalLocations.known ?? []),
  ]) {
    const { virtualNetworkConfiguration, publicIpAddressId } = place;
    await context.registerSubnet(
      virtualNetworkConfiguration.subnetResourceId.known,
    );
    await context.register(publicIpAddressId.known, API_VERSIONS.network);
  }
}

async function readPrivateEndpoints(
  service: ArmResource,
  context: NetworkContext,
): Promise<void> {
  const { privateEndpointConnections } = readResource(
    API_MANAGEMENT_SERVICE,
    service,
  ).properties;
  for (const connection of privateEndpointConnections.known ?? []) {
    const endpoint = await context.register(
      connection.properties.privateEndpoint.id.known,
      API_VERSIONS.network,
    );
    if (endpoint) {
      context.add(
        ...(await context.listed(
          `${endpoint.id}/privateDnsZoneGroups`,
          API_VERSIONS.network,
        )),
      );
      const { subnet } = readResource(PRIVATE_ENDPOINT, endpoint).properties;
      await context.registerSubnet(subnet.id.known);
    }
  }
}

async function readWorkspaceGateway(
  gateway: ArmResource,
  context: NetworkContext,
): Promise<void> {
  const { backend } = readResource(WORKSPACE_GATEWAY, gateway).properties;
  await context.registerSubnet(backend.subnet.id.known);
  const connections = await context.listed(
    `${gateway.id}/configConnections`,
    API_VERSIONS.apiManagement,
  );
  context.add(...connections);
  for (const connection of connections) {
    const { sourceId } = readResource(CONFIG_CONNECTION, connection).properties;
    const source = ArmId.of(sourceId.known);
    const instance = source?.isOfType(API_MANAGEMENT_SERVICE.type)
      ? source
      : source?.parent;
    await context.register(instance?.text, API_VERSIONS.apiManagement);
  }
}
