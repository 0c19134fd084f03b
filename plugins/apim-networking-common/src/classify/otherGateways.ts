import { at, get, isOfType, list, sameId, text } from './read';
import { subnetOfConfiguration } from './subnetOfConfiguration';
import type { ArmResource } from './classify';

const SERVICE = 'Microsoft.ApiManagement/service';
const WORKSPACE_GATEWAY = 'Microsoft.ApiManagement/gateways';

/** The names of other instances and workspace gateways that are seen in a subnet. */
export function otherGatewaysIn(
  subnetId: string,
  gateway: ArmResource,
  related: ArmResource[],
): string[] {
  return related
    .filter(
      other =>
        !isSame(other, gateway) &&
        subnetsOf(other).some(id => sameId(id, subnetId)),
    )
    .map(other => text(other.name) ?? 'another gateway');
}

/** A list of resources may hold the gateway itself again, and a template names no ids. */
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
