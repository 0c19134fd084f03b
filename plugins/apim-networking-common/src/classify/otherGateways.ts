import { at, get, idKey, isOfType, list, sameId, text } from './read';
import type { RelatedResources } from './RelatedResources';
import { subnetOfConfiguration } from './subnetOfConfiguration';
import type { ArmResource } from './classify';

const SERVICE = 'Microsoft.ApiManagement/service';
const WORKSPACE_GATEWAY = 'Microsoft.ApiManagement/gateways';

/** The names of other instances and workspace gateways that are seen in a subnet. */
export function otherGatewaysIn(
  subnetId: string,
  gateway: ArmResource,
  related: RelatedResources,
): string[] {
  const bySubnet = related.derive('gateways by subnet', related, () =>
    gatewaysBySubnet(related),
  );
  return [...(bySubnet.get(idKey(subnetId) ?? '') ?? [])]
    .filter(other => !isSame(other, gateway))
    .map(other => text(other.name) ?? 'another gateway');
}

/** A list of resources may hold the gateway itself again, and a template names no ids. */
function gatewaysBySubnet(
  related: RelatedResources,
): Map<string, Set<ArmResource>> {
  const found = new Map<string, Set<ArmResource>>();
  for (const gateway of [
    ...related.ofType(SERVICE),
    ...related.ofType(WORKSPACE_GATEWAY),
  ]) {
    for (const key of subnetsOf(gateway).map(idKey)) {
      if (key === undefined) continue;
      const known = found.get(key);
      if (known) known.add(gateway);
      else found.set(key, new Set([gateway]));
    }
  }
  return found;
}

function isSame(a: ArmResource, b: ArmResource): boolean {
  if (text(a.id) && text(b.id)) return sameId(a.id, b.id);
  return text(a.name)?.toLowerCase() === text(b.name)?.toLowerCase();
}

function subnetsOf(resource: ArmResource): unknown[] {
  const { properties } = resource;
  if (isOfType(resource, WORKSPACE_GATEWAY)) {
    return [at(properties, 'backend', 'subnet', 'id')];
  }
  if (!isOfType(resource, SERVICE)) return [];
  return [properties, ...list(get(properties, 'additionalLocations'))].map(
    subnetOfConfiguration,
  );
}
