import { idKey, lastSegment } from './ArmId';
import { writtenText } from './ArmValue';
import type { ArmList } from './readers';
import type { ResourceIndex } from './ResourceIndex';
import type { NamedResource, ResourceType } from './resourceType';
import {
  ROUTE,
  SECURITY_RULE,
  SUBNET,
  type ArmRoute,
  type ArmRouteTable,
  type ArmSecurityRule,
  type NetworkSecurityGroup,
  type Subnet,
  type VirtualNetwork,
} from './resources';

/** The subnets of a network; undefined where its list cannot be determined. */
export function subnetsOf(
  network: VirtualNetwork,
  index: ResourceIndex,
): readonly Subnet[] | undefined {
  return index.derive('subnets', network, () =>
    listedAndSeparate(network.properties.subnets, SUBNET, network, index),
  );
}

/** The rules of a network security group; undefined where its list cannot be determined. */
export function securityRulesOf(
  group: NetworkSecurityGroup,
  index: ResourceIndex,
): readonly ArmSecurityRule[] | undefined {
  const { securityRules } = group.properties;
  return listedAndSeparate(securityRules, SECURITY_RULE, group, index);
}

/** The routes of a route table; undefined where its list cannot be determined. */
export function routesOf(
  table: ArmRouteTable,
  index: ResourceIndex,
): readonly ArmRoute[] | undefined {
  return listedAndSeparate(table.properties.routes, ROUTE, table, index);
}

/**
 * The children that a resource lists in its properties, and those that are resources of their own. One that is both is the
 * resource.
 */
function listedAndSeparate<T extends NamedResource>(
  listed: ArmList<T>,
  type: ResourceType<T>,
  parent: NamedResource,
  index: ResourceIndex,
): readonly T[] | undefined {
  if (listed.isUnknown) return undefined;
  const separate = index.childrenOf(type, parent);
  if (separate.length === 0) return listed.known ?? [];
  const names = new Set(separate.map(nameKey));
  return [
    ...(listed.known ?? []).filter(child => !names.has(nameKey(child))),
    ...separate,
  ];
}

/** The name among its siblings; what has none is like no other. */
function nameKey(child: NamedResource): string | object {
  const name =
    lastSegment(child.name.known) ?? lastSegment(idKey(writtenText(child.id)));
  return name?.toLowerCase() ?? child;
}
