import type { NextHop, Route, RouteTable, SecurityRule } from '../model';
import { at, get, isUnresolved, lastSegment, list, number, text } from './read';
import { isResource, type RelatedResources } from './RelatedResources';

const NSG = 'Microsoft.Network/networkSecurityGroups';
const SECURITY_RULE = 'Microsoft.Network/networkSecurityGroups/securityRules';
const ROUTE_TABLE = 'Microsoft.Network/routeTables';
const ROUTE = 'Microsoft.Network/routeTables/routes';

/**
 * The rules of the network security group of a subnet, without Azure's default ones.
 *
 * @param group - the subnet's `networkSecurityGroup`
 * @returns undefined when the group, its list of rules, or what one of them does is not visible: what is cut by the others may
 * be what that one allows
 */
export function securityRulesOf(
  group: unknown,
  related: RelatedResources,
): SecurityRule[] | undefined {
  const id = get(group, 'id');
  const found = related.find(NSG, id) ?? group;
  if (!isResource(found) || found.properties === undefined) return undefined;
  const inline = at(found, 'properties', 'securityRules');
  if (isUnresolved(inline)) return undefined;
  // A group that several subnets or regions use is read once.
  return related.derive('security rules', found, () => {
    const separate = related.childrenOf(SECURITY_RULE, get(found, 'id'));
    const rules = [...list(inline), ...separate].map(securityRule);
    return rules.every((rule): rule is SecurityRule => rule !== undefined)
      ? rules
      : undefined;
  });
}

/** Undefined for a rule that says too little to be evaluated. Its addresses and ports may be unknown: then it may cover anything. */
function securityRule(rule: unknown): SecurityRule | undefined {
  const properties = get(rule, 'properties');
  const direction = text(get(properties, 'direction'))?.toLowerCase();
  const access = text(get(properties, 'access'))?.toLowerCase();
  const priority = number(get(properties, 'priority'));
  if (
    (direction !== 'inbound' && direction !== 'outbound') ||
    (access !== 'allow' && access !== 'deny') ||
    priority === undefined ||
    isUnresolved(get(properties, 'protocol'))
  ) {
    return undefined;
  }
  return {
    name: lastSegment(get(rule, 'name')) ?? `priority ${priority}`,
    direction: direction === 'inbound' ? 'Inbound' : 'Outbound',
    access: access === 'allow' ? 'Allow' : 'Deny',
    priority,
    protocol: text(get(properties, 'protocol')) ?? '*',
    sources: values(properties, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
    destinations: values(
      properties,
      'destinationAddressPrefix',
      'destinationAddressPrefixes',
    ),
    sourcePorts: values(properties, 'sourcePortRange', 'sourcePortRanges'),
    destinationPorts: values(
      properties,
      'destinationPortRange',
      'destinationPortRanges',
    ),
  };
}

/** ARM has one value or a list; what the compiler could not resolve is as good as not visible. */
function values(properties: unknown, one: string, several: string): string[] {
  const all = [get(properties, one), ...list(get(properties, several))].flatMap(
    value => text(value) ?? (typeof value === 'number' ? String(value) : []),
  );
  return all.some(isUnresolved) ? [] : all;
}

/** The route table of a subnet: `none`, or undefined when that is not visible. */
export function routeTableOf(
  subnetProperties: unknown,
  related: RelatedResources,
): RouteTable | 'none' | undefined {
  const reference = get(subnetProperties, 'routeTable');
  if (reference === undefined || reference === null) return 'none';
  if (isUnresolved(reference)) return undefined;
  const id = get(reference, 'id');
  const table = related.find(ROUTE_TABLE, id);
  const inline = at(table ?? reference, 'properties', 'routes');
  const separate = related.childrenOf(ROUTE, id);
  const visible =
    (table !== undefined || inline !== undefined) && !isUnresolved(inline);
  return {
    name: lastSegment(id),
    routes: visible ? [...list(inline), ...separate].flatMap(route) : undefined,
  };
}

const hops: Record<string, NextHop> = {
  internet: 'Internet',
  virtualappliance: 'VirtualAppliance',
  virtualnetworkgateway: 'VirtualNetworkGateway',
  vnetlocal: 'VnetLocal',
  none: 'None',
};

function route(value: unknown): Route[] {
  const prefix = text(at(value, 'properties', 'addressPrefix'));
  const hop = text(at(value, 'properties', 'nextHopType'))?.toLowerCase() ?? '';
  return prefix === undefined
    ? []
    : [
        {
          name: lastSegment(get(value, 'name')),
          prefix,
          nextHop: Object.prototype.hasOwnProperty.call(hops, hop)
            ? hops[hop]
            : 'Unknown',
        },
      ];
}

/** The services with an endpoint in a subnet. */
export function serviceEndpointsOf(
  subnetProperties: unknown,
): string[] | undefined {
  const endpoints = get(subnetProperties, 'serviceEndpoints');
  if (isUnresolved(endpoints)) return undefined;
  return list(endpoints).flatMap(item => text(get(item, 'service')) ?? []);
}
