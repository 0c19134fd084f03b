import { idKey, sameId } from '../arm/ArmId';
import { knownItems, writtenText, type ArmValue } from '../arm/ArmValue';
import type { ArmList } from '../arm/readers';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  PRIVATE_ENDPOINT,
  PRIVATE_ENDPOINT_CONNECTION,
  type ApiManagementService,
  type PrivateEndpoint,
  type PrivateEndpointConnection,
} from '../arm/resources';
import type { PrivateEndpointModel } from '../model';
import { zonesOfEndpoint } from './dns';
import { subnetById } from './network';
import { lastName, writtenName } from './names';

/** The private endpoint connections of a service, and whether the list is complete. */
export interface SeenPrivateEndpoints {
  endpoints: PrivateEndpointModel[];
  visible: boolean;
}

/**
 * Reads the connections that the service lists, the child resources, and the endpoints around it that lead to it.
 */
export function readPrivateEndpoints(
  service: ApiManagementService,
  index: ResourceIndex,
): SeenPrivateEndpoints {
  const listed = service.properties.privateEndpointConnections;
  const connections = withoutRepeats([
    ...(listed.known ?? []),
    ...index.childrenOf(PRIVATE_ENDPOINT_CONNECTION, service),
  ]);
  const connected = new Set<string>();

  const endpoints = connections.map((connection, place) => {
    const { privateEndpoint, privateLinkServiceConnectionState, groupIds } =
      connection.properties;
    const endpointId = writtenText(privateEndpoint.id);
    const key = idKey(endpointId);
    if (key) connected.add(key);
    return endpointModel(
      `properties.privateEndpointConnections[${place}]`,
      {
        // The connection has a name of its own, which ends with a number that Azure gave it.
        name:
          lastName(privateEndpoint.id) ??
          writtenName(connection) ??
          lastName(connection.id),
        status: statusOf(privateLinkServiceConnectionState.status),
        groupIds,
        resource: index.find(PRIVATE_ENDPOINT, endpointId),
        self: connection.self,
      },
      index,
    );
  });

  for (const resource of index.ofType(PRIVATE_ENDPOINT)) {
    const id = idKey(writtenText(resource.id));
    const known = id !== undefined && connected.has(id);
    const link = known ? undefined : linkTo(resource, service);
    if (link) {
      const { privateLinkServiceConnectionState: state, groupIds } =
        link.connection.properties;
      endpoints.push(
        endpointModel(
          `${PRIVATE_ENDPOINT.type}/${writtenName(resource) ?? ''}`,
          {
            name: writtenName(resource),
            status: state.status.isAbsent
              ? statusWithoutState(link.manual)
              : statusOf(state.status),
            groupIds,
            resource,
            self: resource.self,
          },
          index,
        ),
      );
    }
  }
  return {
    endpoints,
    visible: listed.known !== undefined || endpoints.length > 0,
  };
}

/** A connection may be listed by the service and be a resource of its own. */
function withoutRepeats(
  connections: readonly PrivateEndpointConnection[],
): PrivateEndpointConnection[] {
  const seen = new Set<string>();
  return connections.filter(({ id }) => {
    const key = idKey(writtenText(id));
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The connection of an endpoint that leads to the service. Manual ones wait for approval. */
function linkTo(
  { properties }: PrivateEndpoint,
  service: ApiManagementService,
) {
  const serviceId = writtenText(service.id);
  for (const [connections, manual] of [
    [properties.privateLinkServiceConnections, false],
    [properties.manualPrivateLinkServiceConnections, true],
  ] as const) {
    const connection = connections.known?.find(item =>
      sameId(writtenText(item.properties.privateLinkServiceId), serviceId),
    );
    if (connection) return { connection, manual };
  }
  return undefined;
}

function endpointModel(
  field: string,
  seen: {
    name?: string;
    status: PrivateEndpointModel['status'];
    groupIds: ArmList<ArmValue<string>>;
    resource?: PrivateEndpoint;
    /** What shows the connection. */
    self: ArmValue<object>;
  },
  index: ResourceIndex,
): PrivateEndpointModel {
  const { resource } = seen;
  const subnetId = resource && writtenText(resource.properties.subnet.id);
  const subnet = subnetId
    ? subnetById(subnetId, index, `${field}.subnet`)
    : undefined;
  const groupIds = knownItems(seen.groupIds);
  return {
    name: seen.name,
    status: seen.status,
    groupIds: groupIds?.length ? groupIds : undefined,
    subnet,
    virtualNetwork: subnet?.virtualNetwork,
    dnsZones: resource && zonesOfEndpoint(resource, index),
    field,
    arm: { self: seen.self },
  };
}

function statusWithoutState(manual: boolean): PrivateEndpointModel['status'] {
  return manual ? 'Pending' : 'Approved';
}

function statusOf(status: ArmValue<string>): PrivateEndpointModel['status'] {
  switch (status.known?.toLowerCase()) {
    case 'approved':
      return 'Approved';
    case 'pending':
      return 'Pending';
    case 'rejected':
      return 'Rejected';
    case 'disconnected':
      return 'Disconnected';
    default:
      return 'Unknown';
  }
}
