import { NotAllowedError } from '@backstage/errors';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import type { ArmReader } from './ArmReader';
import { at, list } from './armValue';
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
  const locations = [
    at(service, 'properties'),
    ...list(at(service, 'properties', 'additionalLocations')),
  ];
  for (const location of locations) {
    await surroundings.seeSubnet(
      at(location, 'virtualNetworkConfiguration', 'subnetResourceId'),
    );
    await surroundings.see(
      at(location, 'publicIpAddressId'),
      API_VERSIONS.network,
    );
  }
}

async function readPrivateEndpoints(
  service: ArmResource,
  surroundings: Surroundings,
): Promise<void> {
  const connections = list(
    at(service, 'properties', 'privateEndpointConnections'),
  );
  for (const connection of connections) {
    const endpoint = await surroundings.see(
      at(connection, 'properties', 'privateEndpoint', 'id'),
      API_VERSIONS.network,
    );
    if (endpoint) {
      surroundings.add(
        ...(await surroundings.listed(
          `${endpoint.id}/privateDnsZoneGroups`,
          API_VERSIONS.network,
        )),
      );
      await surroundings.seeSubnet(at(endpoint, 'properties', 'subnet', 'id'));
    }
  }
}

async function readWorkspaceGateway(
  gateway: ArmResource,
  surroundings: Surroundings,
): Promise<void> {
  await surroundings.seeSubnet(
    at(gateway, 'properties', 'backend', 'subnet', 'id'),
  );
  const connections = await surroundings.listed(
    `${gateway.id}/configConnections`,
    API_VERSIONS.apiManagement,
  );
  surroundings.add(...connections);
  for (const connection of connections) {
    const [instanceId] = String(
      at(connection, 'properties', 'sourceId') ?? '',
    ).split(/\/workspaces\//i);
    await surroundings.see(instanceId, API_VERSIONS.apiManagement);
  }
}
