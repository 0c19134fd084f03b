import { idKey, lastSegment, subscriptionOf, trimmedId } from '../arm/ArmId';
import { writtenText, type ArmValue } from '../arm/ArmValue';
import { subnetsOf } from '../arm/children';
import { isExpression } from '../arm/expression';
import type { ArmList } from '../arm/readers';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  PUBLIC_IP_ADDRESS,
  SUBNET,
  VIRTUAL_NETWORK,
  type Subnet,
  type VirtualNetwork,
} from '../arm/resources';
import {
  normalizeRegion,
  parseCidr,
  type Cidr,
  type PublicIpModel,
  type SubnetModel,
  type VirtualNetworkModel,
} from '../model';
import {
  routeTableOf,
  rulesOfGroup,
  serviceEndpointsOf,
} from './securityRules';

function cidr(value: string | undefined): Cidr | undefined {
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
  index: ResourceIndex,
  field: string,
): SubnetModel {
  const id = subnetByPlace(written, index) ?? written;
  const networkId = networkOf(id);
  const network = index.find(VIRTUAL_NETWORK, networkId);
  const found = index.find(SUBNET, id) ?? subnetOf(network, id, index);
  const properties =
    found === undefined || found.properties.self.isAbsent
      ? undefined
      : found.properties;

  return {
    id,
    name: isExpression(id) ? undefined : lastSegment(id),
    prefix: properties && prefixOf(properties),
    delegations: properties && delegationsOf(properties),
    networkSecurityGroup: properties && hasGroup(properties),
    securityRules:
      properties && rulesOfGroup(properties.networkSecurityGroup, index),
    routeTable: properties && routeTableOf(properties, index),
    serviceEndpoints: properties && serviceEndpointsOf(properties),
    virtualNetwork: networkId
      ? virtualNetworkModel(networkId, network, field, index)
      : undefined,
    otherGateways: [],
    field,
    arm: found
      ? {
          prefix: found.properties.addressPrefixes.isAbsent
            ? found.properties.addressPrefix
            : found.properties.addressPrefixes,
          delegations: found.properties.delegations,
          networkSecurityGroup: found.properties.networkSecurityGroup.self,
          routeTable: found.properties.routeTable.self,
          serviceEndpoints: found.properties.serviceEndpoints,
        }
      : {},
  };
}

/** The id of the network of a subnet, as it is written. */
function networkOf(subnetId: string): string | undefined {
  if (isExpression(subnetId)) return undefined;
  const id = trimmedId(subnetId);
  const name = id.lastIndexOf('/');
  const type = id.lastIndexOf('/', name - 1);
  return type > 0 && id.slice(type + 1, name).toLowerCase() === 'subnets'
    ? id.slice(0, type)
    : undefined;
}

/** The subnet as its network has it, by its id or, where it has none, by its name. */
function subnetOf(
  network: VirtualNetwork | undefined,
  id: string,
  index: ResourceIndex,
): Subnet | undefined {
  if (!network || isExpression(id)) return undefined;
  const subnets = index.derive('subnets by key', network, () => {
    const found = new Map<string, Subnet>();
    for (const subnet of subnetsOf(network, index) ?? []) {
      const keys = [
        idKey(writtenText(subnet.id)),
        lastSegment(subnet.name.known)?.toLowerCase(),
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
  index: ResourceIndex,
): string | undefined {
  const [, networkId, place] = SUBNET_BY_PLACE.exec(expression) ?? [];
  const network = index.find(VIRTUAL_NETWORK, networkId);
  const name = network?.properties.subnets.known?.[Number(place)]?.name.known;
  return name && `${networkId}/subnets/${name}`;
}

function prefixOf({
  addressPrefix,
  addressPrefixes,
}: Subnet['properties']): Cidr | undefined {
  if (addressPrefix.known !== undefined) return cidr(addressPrefix.known);
  if (addressPrefix.isUnknown || addressPrefixes.isUnknown) return undefined;
  const prefixes = addressPrefixes.known ?? [];
  if (prefixes.some(({ isUnknown }) => isUnknown)) return undefined;
  const several = prefixes.flatMap(({ known }) => cidr(known) ?? []);
  return several.length === 1 ? several[0] : undefined;
}

function delegationsOf({
  delegations,
}: Subnet['properties']): string[] | undefined {
  if (delegations.isUnknown) return undefined;
  const services = (delegations.known ?? []).map(delegation =>
    delegation.properties.serviceName.isAbsent
      ? delegation.serviceName
      : delegation.properties.serviceName,
  );
  return services.some(({ isUnknown }) => isUnknown)
    ? undefined
    : services.flatMap(({ known }) => known ?? []);
}

/** Undefined where an expression decides whether there is one. */
function hasGroup({
  networkSecurityGroup,
}: Subnet['properties']): boolean | undefined {
  const { self } = networkSecurityGroup;
  return self.isUnknown ? undefined : !self.isAbsent;
}

function virtualNetworkModel(
  id: string,
  network: VirtualNetwork | undefined,
  field: string,
  index: ResourceIndex,
): VirtualNetworkModel {
  return {
    id,
    name: lastSegment(id),
    // Many private endpoints may be in one network.
    addressSpace:
      network &&
      index.derive('address space', network, () =>
        addressSpaceOf(network.properties.addressSpace.addressPrefixes),
      ),
    region: normalizeRegion(network?.location.known),
    subscriptionId: subscriptionOf(id),
    dnsServers: dnsServersOf(network),
    field,
    arm: network
      ? {
          region: network.location,
          dnsServers: network.properties.dhcpOptions.dnsServers,
        }
      : {},
  };
}

/** Its IPv4 ranges; undefined where one of them cannot be determined, because a part of the space is not the space. */
function addressSpaceOf(
  prefixes: ArmList<ArmValue<string>>,
): Cidr[] | undefined {
  if (prefixes.known === undefined) return undefined;
  const ranges = prefixes.known
    .filter(({ known }) => !known?.includes(':'))
    .map(({ known }) => cidr(known));
  return ranges.every((range): range is Cidr => range !== undefined)
    ? ranges
    : undefined;
}

/** Undefined where the network, or one of them, is not visible. */
function dnsServersOf(
  network: VirtualNetwork | undefined,
): string[] | undefined {
  if (!network) return undefined;
  const { dnsServers } = network.properties.dhcpOptions;
  if (dnsServers.isUnknown) return undefined;
  return (dnsServers.known ?? []).flatMap(server => writtenText(server) ?? []);
}

/** The public IP address with an ARM id, with as much of it as the related resources show. */
export function publicIpById(
  id: string,
  index: ResourceIndex,
  field: string,
): PublicIpModel {
  const address = index.find(PUBLIC_IP_ADDRESS, id);
  const label = address?.properties.dnsSettings.domainNameLabel;
  return {
    name: isExpression(id) ? undefined : lastSegment(id),
    sku: address?.sku.name.known,
    ipVersion: address?.properties.publicIPAddressVersion.known,
    dnsLabel:
      label === undefined || label.isUnknown ? undefined : !label.isAbsent,
    dnsLabelName: label?.known,
    region: normalizeRegion(address?.location.known),
    subscriptionId: subscriptionOf(id),
    field,
    arm: address
      ? {
          sku: address.sku.name,
          ipVersion: address.properties.publicIPAddressVersion,
          dnsLabel: address.properties.dnsSettings.domainNameLabel,
          region: address.location,
        }
      : {},
  };
}
