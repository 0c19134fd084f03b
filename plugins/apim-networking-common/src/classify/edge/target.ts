import { parseAddressRange, rangeWithin } from '../../access/addressRange';
import type { Cidr, NetworkingModel } from '../../model';
import type { Answer, EdgePosture } from '../../posture';
import type { ArmResource } from '../classify';
import { readPrivateNames, type PrivateNames } from './privateNames';
import { at, get, isUnresolved, list, sameId, text } from '../read';
import type { RelatedResources } from '../RelatedResources';

/** What is known of the service that an edge may lead to. */
export interface Target {
  service: ArmResource;
  hosts: Set<string>;
  privateIps: Set<string>;
  /** Addresses of the names in private DNS, as the related resources show them. */
  privateNames: PrivateNames;
  /** The ranges of the subnets that it is in, each once. */
  subnets: Cidr[];
  model: NetworkingModel;
}

/** Gathers the names and addresses by which an edge may reach a service. */
export function targetOf(
  service: ArmResource,
  related: RelatedResources,
  model: NetworkingModel,
): Target {
  return {
    service,
    hosts: hostsOf(service),
    privateIps: new Set(
      [
        ...list(get(service.properties, 'privateIPAddresses')),
        ...list(get(service.properties, 'additionalLocations')).flatMap(
          location => list(get(location, 'privateIPAddresses')),
        ),
        ...addressesOfEndpoints(service, related),
      ].flatMap(address => text(address) ?? []),
    ),
    privateNames: readPrivateNames(related),
    subnets: [
      ...new Map(
        model.locations.flatMap(({ subnet }) =>
          subnet?.prefix ? [[subnet.prefix.text, subnet.prefix] as const] : [],
        ),
      ).values(),
    ],
    model,
  };
}

/** The addresses of the private endpoints that lead to the service. */
function addressesOfEndpoints(
  service: ArmResource,
  related: RelatedResources,
): unknown[] {
  return related
    .ofType('Microsoft.Network/privateEndpoints')
    .filter(resource =>
      [
        ...list(at(resource, 'properties', 'privateLinkServiceConnections')),
        ...list(
          at(resource, 'properties', 'manualPrivateLinkServiceConnections'),
        ),
      ].some(connection =>
        sameId(
          at(connection, 'properties', 'privateLinkServiceId'),
          service.id,
        ),
      ),
    )
    .flatMap(resource => [
      ...list(at(resource, 'properties', 'customDnsConfigs')).flatMap(config =>
        list(get(config, 'ipAddresses')),
      ),
      ...list(at(resource, 'properties', 'ipConfigurations')).map(
        configuration => at(configuration, 'properties', 'privateIPAddress'),
      ),
    ]);
}

function hostsOf(service: ArmResource): Set<string> {
  const hosts = new Set<string>();
  const add = (value: unknown) => {
    const host = text(value)
      ?.replace(/^https?:\/\//i, '')
      .replace(/[/:].*$/, '')
      .toLowerCase();
    if (host && !isUnresolved(value)) hosts.add(host);
  };
  add(get(service.properties, 'gatewayUrl'));
  const name = text(service.name);
  if (name) {
    add(`${name}.azure-api.net`);
    add(`${name}.privatelink.azure-api.net`);
  }
  for (const location of list(get(service.properties, 'additionalLocations'))) {
    add(get(location, 'gatewayRegionalUrl'));
  }
  for (const configuration of list(
    get(service.properties, 'hostnameConfigurations'),
  )) {
    add(get(configuration, 'hostName'));
  }
  return hosts;
}

/** Whether a backend address is one of the service. */
export function leadsTo(address: unknown, target: Target): boolean {
  const value = text(address)?.toLowerCase();
  if (!value) return false;
  if (isUnresolved(value)) {
    const id = text(target.service.id)?.toLowerCase();
    return id !== undefined && value.includes(id);
  }
  if (target.hosts.has(value) || target.privateIps.has(value)) return true;
  return (
    target.model.attachment === 'classic-internal' && inSubnet(value, target)
  );
}

/**
 * Whether a name leads to the service by private DNS: every address that its records hold is one of the service. Where those are
 * not known, one in its subnet is, for nothing else answers there.
 */
export function leadsToByPrivateName(name: unknown, target: Target): boolean {
  const addresses = target.privateNames.addressesOf(text(name) ?? '');
  const { attachment } = target.model;
  const injected =
    attachment === 'classic-internal' || attachment === 'v2-injection';
  return (
    addresses.length > 0 &&
    addresses.every(address =>
      isUnresolved(address)
        ? leadsTo(address, target)
        : target.privateIps.has(address) ||
          (injected &&
            target.privateIps.size === 0 &&
            inSubnet(address, target)),
    )
  );
}

function inSubnet(address: string, { subnets }: Target): boolean {
  const range = parseAddressRange(address);
  return (
    range !== undefined &&
    range !== 'IPv6' &&
    range.length === 32 &&
    subnets.some(subnet => rangeWithin(range, subnet))
  );
}

/** Mode of a firewall policy. */
export function modeOf(value: unknown): EdgePosture['wafMode'] {
  switch (text(value)?.toLowerCase()) {
    case 'prevention':
      return 'Prevention';
    case 'detection':
      return 'Detection';
    default:
      return undefined;
  }
}

/** Whether callers can go round an edge. */
export function bypass(model: NetworkingModel): Answer {
  switch (model.attachment) {
    case 'classic-internal':
    case 'v2-injection':
    case 'workspace-injection':
      return 'no';
    case 'classic-external':
      return 'yes';
    default:
      return model.publicNetworkAccess === 'Disabled' ? 'no' : 'yes';
  }
}
