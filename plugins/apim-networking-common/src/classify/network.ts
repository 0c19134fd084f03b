import {
  normalizeRegion,
  parseCidr,
  type Cidr,
  type PublicIpModel,
  type SubnetModel,
  type VirtualNetworkModel,
} from '../model';
import {
  at,
  get,
  idKey,
  isUnresolved,
  lastSegment,
  list,
  subscriptionOf,
  text,
} from './read';
import type { RelatedResources } from './RelatedResources';
import {
  routeTableOf,
  securityRulesOf,
  serviceEndpointsOf,
} from './securityRules';
import type { ArmResource } from './classify';

const VIRTUAL_NETWORK = 'Microsoft.Network/virtualNetworks';
const SUBNET = 'Microsoft.Network/virtualNetworks/subnets';
const PUBLIC_IP = 'Microsoft.Network/publicIPAddresses';

function cidr(value: unknown): Cidr | undefined {
  const parsed = parseCidr(value);
  return parsed.ok ? parsed.cidr : undefined;
}

/**
 * The subnet with an ARM id, with as much of it as the related resources show.
 *
 * @param field - property of the service that names the subnet
 */
export function subnetById(
  written: string,
  related: RelatedResources,
  field: string,
): SubnetModel {
  const id = subnetByPlace(written, related) ?? written;
  const networkId = isUnresolved(id)
    ? undefined
    : /^(.*)\/subnets\/[^/]+\/*$/i.exec(id)?.[1];
  const network = related.find(VIRTUAL_NETWORK, networkId);
  const found = related.find(SUBNET, id) ?? inlineSubnet(id, network, related);
  const properties = get(found, 'properties');

  return {
    id,
    name: lastSegment(id),
    prefix: properties === undefined ? undefined : prefixOf(properties),
    delegations:
      properties === undefined ? undefined : delegationsOf(properties),
    networkSecurityGroup:
      properties === undefined ? undefined : groupOf(properties) !== undefined,
    securityRules: securityRulesOf(groupOf(properties), related),
    routeTable:
      properties === undefined ? undefined : routeTableOf(properties, related),
    serviceEndpoints:
      properties === undefined ? undefined : serviceEndpointsOf(properties),
    virtualNetwork: networkId
      ? virtualNetworkModel(networkId, network, field, related)
      : undefined,
    otherGateways: [],
    field,
    prefixField: `${field} (addressPrefix)`,
    delegationField: `${field} (delegations)`,
  };
}

/** The subnet as its network lists it, by its id or, where the list has none, by its name. */
function inlineSubnet(
  id: string,
  network: ArmResource | undefined,
  related: RelatedResources,
): unknown {
  if (!network) return undefined;
  const subnets = related.derive('subnets', network, () => {
    const found = new Map<string, unknown>();
    for (const subnet of list(at(network, 'properties', 'subnets'))) {
      const keys = [
        idKey(get(subnet, 'id')),
        text(get(subnet, 'name'))?.toLowerCase(),
      ];
      for (const key of keys) {
        if (key !== undefined && !found.has(key)) found.set(key, subnet);
      }
    }
    return found;
  });
  return (
    subnets.get(idKey(id) ?? '') ??
    subnets.get(lastSegment(id)?.toLowerCase() ?? '')
  );
}

/** What a template has for a subnet that its own network declares inside of itself. */
const SUBNET_BY_PLACE =
  /^\[reference\('([^']+)'(?:,[^()]*)?\)\.subnets\[(\d+)\]\.id\]$/i;

function subnetByPlace(
  expression: string,
  related: RelatedResources,
): string | undefined {
  const [, networkId, place] = SUBNET_BY_PLACE.exec(expression) ?? [];
  const network = related.find(VIRTUAL_NETWORK, networkId);
  const subnet = list(at(network, 'properties', 'subnets'))[Number(place)];
  const name = text(get(subnet, 'name'));
  return name && !isUnresolved(name)
    ? `${networkId}/subnets/${name}`
    : undefined;
}

function prefixOf(properties: unknown): Cidr | undefined {
  const single = cidr(get(properties, 'addressPrefix'));
  if (single) return single;
  const several = list(get(properties, 'addressPrefixes'))
    .map(cidr)
    .filter((range): range is Cidr => range !== undefined);
  return several.length === 1 ? several[0] : undefined;
}

function delegationsOf(properties: unknown): string[] | undefined {
  const delegations = get(properties, 'delegations');
  if (isUnresolved(delegations)) return undefined;
  return list(delegations).flatMap(delegation => {
    const service =
      text(at(delegation, 'properties', 'serviceName')) ??
      text(get(delegation, 'serviceName'));
    return service ? [service] : [];
  });
}

function groupOf(properties: unknown): unknown {
  const group = get(properties, 'networkSecurityGroup');
  return group === null ? undefined : group;
}

function virtualNetworkModel(
  id: string,
  network: ArmResource | undefined,
  field: string,
  related: RelatedResources,
): VirtualNetworkModel {
  return {
    id,
    name: lastSegment(id),
    // Many private endpoints may be in one network.
    addressSpace:
      network &&
      related.derive('address space', network, () => addressSpaceOf(network)),
    region: isUnresolved(network?.location)
      ? undefined
      : normalizeRegion(network?.location),
    subscriptionId: subscriptionOf(id),
    dnsServers: dnsServersOf(network),
    field: `${field} (addressSpace)`,
  };
}

/** Its IPv4 ranges; undefined where one of them cannot be told, because a part of the space is not the space. */
function addressSpaceOf(network: ArmResource | undefined): Cidr[] | undefined {
  const prefixes = at(network, 'properties', 'addressSpace', 'addressPrefixes');
  if (!Array.isArray(prefixes)) return undefined;
  const ranges = prefixes.filter(prefix => !isIpv6(prefix)).map(cidr);
  return ranges.every((range): range is Cidr => range !== undefined)
    ? ranges
    : undefined;
}

function isIpv6(prefix: unknown): boolean {
  return (
    typeof prefix === 'string' && !isUnresolved(prefix) && prefix.includes(':')
  );
}

/** Undefined where the network is not visible. */
function dnsServersOf(network: ArmResource | undefined): string[] | undefined {
  if (!network) return undefined;
  const servers = at(network, 'properties', 'dhcpOptions', 'dnsServers');
  return isUnresolved(servers)
    ? undefined
    : list(servers).flatMap(server => text(server) ?? []);
}

/** The public IP address with an ARM id, with as much of it as the related resources show. */
export function publicIpById(
  id: string,
  related: RelatedResources,
  field: string,
): PublicIpModel {
  const address = related.find(PUBLIC_IP, id);
  const settings = at(address, 'properties', 'dnsSettings');
  return {
    name: lastSegment(id),
    sku: text(at(address, 'sku', 'name')),
    ipVersion: text(at(address, 'properties', 'publicIPAddressVersion')),
    dnsLabel: address
      ? text(get(settings, 'domainNameLabel')) !== undefined ||
        isUnresolved(settings)
      : undefined,
    dnsLabelName: isUnresolved(get(settings, 'domainNameLabel'))
      ? undefined
      : text(get(settings, 'domainNameLabel')),
    region: isUnresolved(address?.location)
      ? undefined
      : normalizeRegion(address?.location),
    subscriptionId: subscriptionOf(id),
    field,
  };
}
