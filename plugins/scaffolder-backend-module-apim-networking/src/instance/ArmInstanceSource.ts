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
import { API_VERSIONS, Surroundings } from './Surroundings';

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
        `resourceId is in the subscription ${subscriptionId}, which is not among apimNetworking.azure.subscriptions: needs an instance of one that is`,
      );
    }
    const service = await this.#reader.get(
      id,
      API_VERSIONS.apiManagement,
      signal,
    );
    const surroundings = new Surroundings(this.#reader, {
      mayRead: subscription => this.#mayRead(subscription),
      signal,
    });
    if (isWorkspaceGateway) {
      await readWorkspaceGateway(service, surroundings);
    } else {
      await readNetworks(service, surroundings);
      await readPrivateEndpoints(service, surroundings);
      await readEdge(service, subscriptionId, surroundings);
    }
    const { related, unread } = surroundings;
    return { service, related, unread };
  }
}

async function readNetworks(
  service: ArmResource,
  surroundings: Surroundings,
): Promise<void> {
  const { properties } = readResource(API_MANAGEMENT_SERVICE, service);
  for (const place of [
    properties,
    ...(properties.additionalLocations.known ?? []),
  ]) {
    const { virtualNetworkConfiguration, publicIpAddressId } = place;
    await surroundings.seeSubnet(
      virtualNetworkConfiguration.subnetResourceId.known,
    );
    await surroundings.see(publicIpAddressId.known, API_VERSIONS.network);
  }
}

async function readPrivateEndpoints(
  service: ArmResource,
  surroundings: Surroundings,
): Promise<void> {
  const { privateEndpointConnections } = readResource(
    API_MANAGEMENT_SERVICE,
    service,
  ).properties;
  for (const connection of privateEndpointConnections.known ?? []) {
    const endpoint = await surroundings.see(
      connection.properties.privateEndpoint.id.known,
      API_VERSIONS.network,
    );
    if (endpoint) {
      surroundings.add(
        ...(await surroundings.listed(
          `${endpoint.id}/privateDnsZoneGroups`,
          API_VERSIONS.network,
        )),
      );
      const { subnet } = readResource(PRIVATE_ENDPOINT, endpoint).properties;
      await surroundings.seeSubnet(subnet.id.known);
    }
  }
}

async function readWorkspaceGateway(
  gateway: ArmResource,
  surroundings: Surroundings,
): Promise<void> {
  const { backend } = readResource(WORKSPACE_GATEWAY, gateway).properties;
  await surroundings.seeSubnet(backend.subnet.id.known);
  const connections = await surroundings.listed(
    `${gateway.id}/configConnections`,
    API_VERSIONS.apiManagement,
  );
  surroundings.add(...connections);
  for (const connection of connections) {
    const { sourceId } = readResource(CONFIG_CONNECTION, connection).properties;
    const source = ArmId.of(sourceId.known);
    const instance = source?.isOfType(API_MANAGEMENT_SERVICE.type)
      ? source
      : source?.parent;
    await surroundings.see(instance?.text, API_VERSIONS.apiManagement);
  }
}
