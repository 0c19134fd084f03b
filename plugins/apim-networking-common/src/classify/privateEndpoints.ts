import type { PrivateEndpointModel } from '../model';
import { subnetById } from './network';
import { at, get, idKey, lastSegment, list, sameId, text } from './read';
import type { RelatedResources } from './RelatedResources';
import { zonesByEndpoint } from './dns';
import type { ArmResource } from './classify';

const ENDPOINT = 'Microsoft.Network/privateEndpoints';
const CONNECTION = 'Microsoft.ApiManagement/service/privateEndpointConnections';

/** The private endpoint connections of a service, and whether the list is complete. */
export interface SeenPrivateEndpoints {
  endpoints: PrivateEndpointModel[];
  visible: boolean;
}

/**
 * Reads the connections that the service lists, the child resources, and the endpoints around it that lead to it.
 */
export function readPrivateEndpoints(
  service: ArmResource,
  related: RelatedResources,
): SeenPrivateEndpoints {
  const listed = get(service.properties, 'privateEndpointConnections');
  const children = related.childrenOf(CONNECTION, service.id);
  const connections = withoutRepeats([...list(listed), ...children]);
  const around = related.ofType(ENDPOINT);
  const byId = new Map(
    around.map(resource => [idKey(resource.id), resource] as const),
  );
  const zones = zonesByEndpoint(related);
  const connected = new Set<string>();

  const endpoints = connections.map((connection, index) => {
    const endpointId = text(
      at(connection, 'properties', 'privateEndpoint', 'id'),
    );
    const key = idKey(endpointId);
    const resource = key ? byId.get(key) : undefined;
    if (key) connected.add(key);
    return endpointModel(
      `properties.privateEndpointConnections[${index}]`,
      {
        // The connection has a name of its own, which ends with a number that Azure gave it.
        name:
          lastSegment(endpointId) ??
          text(get(connection, 'name')) ??
          lastSegment(get(connection, 'id')),
        status: at(
          connection,
          'properties',
          'privateLinkServiceConnectionState',
          'status',
        ),
        groupIds: get(get(connection, 'properties'), 'groupIds'),
        resource,
      },
      related,
      zones,
    );
  });

  for (const resource of around) {
    const known = connected.has(idKey(resource.id) ?? '');
    const link = known ? undefined : linkTo(resource, service);
    if (link) {
      endpoints.push(
        endpointModel(
          `${ENDPOINT}/${resource.name ?? ''}`,
          {
            name: text(resource.name),
            status:
              at(
                link.connection,
                'properties',
                'privateLinkServiceConnectionState',
                'status',
              ) ?? (link.manual ? 'Pending' : 'Approved'),
            groupIds: at(link.connection, 'properties', 'groupIds'),
            resource,
          },
          related,
          zones,
        ),
      );
    }
  }
  return {
    endpoints,
    visible: Array.isArray(listed) || endpoints.length > 0,
  };
}

/** A connection may be listed by the service and be a resource of its own. */
function withoutRepeats(connections: unknown[]): unknown[] {
  const seen = new Set<string>();
  return connections.filter(connection => {
    const key = idKey(get(connection, 'id'));
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The connection of an endpoint that leads to the service. Manual ones wait for approval. */
function linkTo(
  endpoint: ArmResource,
  service: ArmResource,
): { connection: unknown; manual: boolean } | undefined {
  for (const [name, manual] of [
    ['privateLinkServiceConnections', false],
    ['manualPrivateLinkServiceConnections', true],
  ] as const) {
    const connection = list(at(endpoint, 'properties', name)).find(item =>
      sameId(at(item, 'properties', 'privateLinkServiceId'), service.id),
    );
    if (connection) return { connection, manual };
  }
  return undefined;
}

function endpointModel(
  field: string,
  seen: {
    name?: string;
    status: unknown;
    groupIds: unknown;
    resource?: ArmResource;
  },
  related: RelatedResources,
  zones: Map<string, string[]>,
): PrivateEndpointModel {
  const subnetId = text(at(seen.resource, 'properties', 'subnet', 'id'));
  const subnet = subnetId
    ? subnetById(subnetId, related, `${field}.subnet`)
    : undefined;
  const groupIds = list(seen.groupIds).flatMap(id => text(id) ?? []);
  return {
    name: seen.name,
    status: statusOf(seen.status),
    groupIds: groupIds.length > 0 ? groupIds : undefined,
    subnet,
    virtualNetwork: subnet?.virtualNetwork,
    dnsZones: seen.resource && zones.get(idKey(seen.resource.id) ?? ''),
    field,
  };
}

function statusOf(value: unknown): PrivateEndpointModel['status'] {
  switch (text(value)?.toLowerCase()) {
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
