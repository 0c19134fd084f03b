import { idKey, sameId } from '../arm/ArmId';
import { writtenText } from '../arm/ArmValue';
import type { ResourceIndex } from '../arm/ResourceIndex';
import type { NamedResource } from '../arm/resourceType';
import {
  API_MANAGEMENT_SERVICE,
  WORKSPACE_GATEWAY,
  type ApiManagementService,
} from '../arm/resources';
import { writtenName } from './names';
import { subnetOfConfiguration } from './subnetOfConfiguration';

/** The names of other instances and workspace gateways that are seen in a subnet. */
export function otherGatewaysIn(
  subnetId: string,
  gateway: NamedResource,
  index: ResourceIndex,
): string[] {
  const bySubnet = index.derive('gateways by subnet', index, () =>
    gatewaysBySubnet(index),
  );
  return [...(bySubnet.get(idKey(subnetId) ?? '') ?? [])]
    .filter(other => !isSame(other, gateway))
    .map(other => writtenName(other) ?? 'another gateway');
}

function gatewaysBySubnet(
  index: ResourceIndex,
): Map<string, Set<NamedResource>> {
  const found = new Map<string, Set<NamedResource>>();
  const add = (gateway: NamedResource, subnetId: string | undefined) => {
    const key = idKey(subnetId);
    if (key === undefined) return;
    const known = found.get(key);
    if (known) known.add(gateway);
    else found.set(key, new Set([gateway]));
  };
  for (const service of index.ofType(API_MANAGEMENT_SERVICE)) {
    for (const id of subnetsOf(service)) add(service, id);
  }
  for (const gateway of index.ofType(WORKSPACE_GATEWAY)) {
    add(gateway, writtenText(gateway.properties.backend.subnet.id));
  }
  return found;
}

/** A list of resources may hold the gateway itself again, and a template names no ids. */
function isSame(a: NamedResource, b: NamedResource): boolean {
  const [one, other] = [writtenText(a.id), writtenText(b.id)];
  if (one && other) return sameId(one, other);
  return writtenName(a)?.toLowerCase() === writtenName(b)?.toLowerCase();
}

function subnetsOf({
  properties,
}: ApiManagementService): Array<string | undefined> {
  return [properties, ...(properties.additionalLocations.known ?? [])].map(
    subnetOfConfiguration,
  );
}
