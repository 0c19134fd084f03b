import { lastSegment } from '../arm/ArmId';
import { routesOf, securityRulesOf } from '../arm/children';
import { knownItems, writtenText, type ArmValue } from '../arm/ArmValue';
import type { ArmList } from '../arm/readers';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  NETWORK_SECURITY_GROUP,
  ROUTE_TABLE,
  type ArmRoute,
  type ArmSecurityRule,
  type Subnet,
} from '../arm/resources';
import type { Route, RouteTable, SecurityRule } from '../model';

/**
 * The rules of the network security group of a subnet, without Azure's default ones.
 *
 * @param group - the subnet's `networkSecurityGroup`
 * @returns undefined when the group, its list of rules, or what one of them does is not visible: what is cut by the others may
 * be what that one allows
 */
export function rulesOfGroup(
  group: Subnet['properties']['networkSecurityGroup'],
  index: ResourceIndex,
): SecurityRule[] | undefined {
  const found =
    index.find(NETWORK_SECURITY_GROUP, writtenText(group.id)) ?? group;
  if (found.properties.self.isAbsent) return undefined;
  // A group that several subnets or regions use is read once.
  return index.derive('security rules', found, () => {
    const rules = securityRulesOf(found, index)?.map(securityRule);
    return rules?.every((rule): rule is SecurityRule => rule !== undefined)
      ? rules
      : undefined;
  });
}

/** Undefined for a rule that says too little to be evaluated. Its addresses and ports may be unknown: then it may cover anything. */
function securityRule({
  name,
  properties,
}: ArmSecurityRule): SecurityRule | undefined {
  const direction = properties.direction.known;
  const access = properties.access.known;
  const priority = properties.priority.known;
  const protocol = properties.protocol.or('*');
  if (
    direction === undefined ||
    access === undefined ||
    priority === undefined ||
    protocol === undefined
  ) {
    return undefined;
  }
  return {
    name: lastSegment(name.known) ?? `priority ${priority}`,
    direction,
    access,
    priority,
    protocol,
    sources: values(
      properties.sourceAddressPrefix,
      properties.sourceAddressPrefixes,
    ),
    destinations: values(
      properties.destinationAddressPrefix,
      properties.destinationAddressPrefixes,
    ),
    sourcePorts: values(
      properties.sourcePortRange,
      properties.sourcePortRanges,
    ),
    destinationPorts: values(
      properties.destinationPortRange,
      properties.destinationPortRanges,
    ),
  };
}

/** ARM has one value or a list. Empty where they cannot be determined. */
function values(
  one: ArmValue<string>,
  several: ArmList<ArmValue<string>>,
): string[] {
  const items = knownItems(several);
  if (items === undefined || one.isUnknown) return [];
  return one.known === undefined ? items : [one.known, ...items];
}

/** The route table of a subnet: `none`, or undefined when that is not visible. */
export function routeTableOf(
  { routeTable }: Subnet['properties'],
  index: ResourceIndex,
): RouteTable | 'none' | undefined {
  if (routeTable.self.isAbsent) return 'none';
  if (routeTable.self.isUnknown) return undefined;
  const table = index.find(ROUTE_TABLE, writtenText(routeTable.id));
  const visible = table !== undefined || !routeTable.properties.routes.isAbsent;
  return {
    name: lastSegment(routeTable.id.known),
    routes: visible
      ? allRoutes(routesOf(table ?? routeTable, index))
      : undefined,
  };
}

/** Undefined where one of them may lead anything anywhere. */
function allRoutes(
  found: readonly ArmRoute[] | undefined,
): Route[] | undefined {
  return found?.some(({ properties }) => properties.addressPrefix.isUnknown)
    ? undefined
    : found?.flatMap(route);
}

function route({ name, properties }: ArmRoute): Route[] {
  const { addressPrefix, nextHopType } = properties;
  return addressPrefix.known === undefined
    ? []
    : [
        {
          name: lastSegment(name.known),
          prefix: addressPrefix.known,
          nextHop: nextHopType.known ?? 'Unknown',
        },
      ];
}

/** The services with an endpoint in a subnet; undefined where they cannot be determined. */
export function serviceEndpointsOf({
  serviceEndpoints,
}: Subnet['properties']): string[] | undefined {
  if (serviceEndpoints.isUnknown) return undefined;
  const services = (serviceEndpoints.known ?? []).map(({ service }) => service);
  return services.some(({ isUnknown }) => isUnknown)
    ? undefined
    : services.flatMap(({ known }) => known ?? []);
}
