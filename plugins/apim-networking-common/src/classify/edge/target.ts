import { parseAddressRange, rangeWithin } from '../../access/addressRange';
import { sameId } from '../../arm/ArmId';
import { writtenText, type ArmValue } from '../../arm/ArmValue';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import {
  PRIVATE_ENDPOINT,
  type ApiManagementService,
} from '../../arm/resources';
import type { Cidr, NetworkingModel } from '../../model';
import type { Answer, EdgePosture } from '../../model';
import { readPrivateNames, type PrivateNames } from './privateNames';

/** What is known of the service that an edge may lead to. */
export interface Target {
  service: ApiManagementService;
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
  service: ApiManagementService,
  index: ResourceIndex,
  model: NetworkingModel,
): Target {
  const { privateIPAddresses, additionalLocations } = service.properties;
  return {
    service,
    hosts: hostsOf(service),
    privateIps: new Set(
      [
        ...(privateIPAddresses.known ?? []),
        ...(additionalLocations.known ?? []).flatMap(
          location => location.privateIPAddresses.known ?? [],
        ),
        ...addressesOfEndpoints(service, index),
      ].flatMap(({ known }) => known ?? []),
    ),
    privateNames: readPrivateNames(index),
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
  service: ApiManagementService,
  index: ResourceIndex,
): Array<ArmValue<string>> {
  const serviceId = writtenText(service.id);
  return index
    .ofType(PRIVATE_ENDPOINT)
    .filter(({ properties }) =>
      [
        ...(properties.privateLinkServiceConnections.known ?? []),
        ...(properties.manualPrivateLinkServiceConnections.known ?? []),
      ].some(connection =>
        sameId(
          writtenText(connection.properties.privateLinkServiceId),
          serviceId,
        ),
      ),
    )
    .flatMap(({ properties: { customDnsConfigs, ipConfigurations } }) => [
      ...(customDnsConfigs.known ?? []).flatMap(
        ({ ipAddresses }) => ipAddresses.known ?? [],
      ),
      ...(ipConfigurations.known ?? []).map(
        configuration => configuration.properties.privateIPAddress,
      ),
    ]);
}

function hostsOf({ name, properties }: ApiManagementService): Set<string> {
  const hosts = new Set<string>();
  const add = (value: string | undefined) => {
    const host = value
      ?.replace(/^https?:\/\//i, '')
      .replace(/[/:].*$/, '')
      .toLowerCase();
    if (host) hosts.add(host);
  };
  add(properties.gatewayUrl.known);
  if (name.known) {
    add(`${name.known}.azure-api.net`);
    add(`${name.known}.privatelink.azure-api.net`);
  }
  for (const location of properties.additionalLocations.known ?? []) {
    add(location.gatewayRegionalUrl.known);
  }
  for (const { hostName } of properties.hostnameConfigurations.known ?? []) {
    add(hostName.known);
  }
  return hosts;
}

/** Whether a backend address is one of the service. */
export function leadsTo(address: ArmValue<string>, target: Target): boolean {
  const value = writtenText(address)?.toLowerCase();
  if (!value) return false;
  if (address.isUnknown) {
    const id = writtenText(target.service.id)?.toLowerCase();
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
export function leadsToByPrivateName(
  name: ArmValue<string>,
  target: Target,
): boolean {
  const addresses = target.privateNames.addressesOf(name.known ?? '');
  const { attachment } = target.model;
  const injected =
    attachment === 'classic-internal' || attachment === 'v2-injection';
  return (
    addresses.length > 0 &&
    addresses.every(address =>
      address.known === undefined
        ? leadsTo(address, target)
        : target.privateIps.has(address.known) ||
          (injected &&
            target.privateIps.size === 0 &&
            inSubnet(address.known, target)),
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
export function modeOf(
  mode: ArmValue<string> | undefined,
): EdgePosture['wafMode'] {
  switch (mode?.known?.toLowerCase()) {
    case 'prevention':
      return 'Prevention';
    case 'detection':
      return 'Detection';
    default:
      return undefined;
  }
}

/** Whether callers can bypass an edge. */
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
