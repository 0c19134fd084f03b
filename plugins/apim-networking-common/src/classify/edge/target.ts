import { parseCidr, type NetworkingModel } from '../../model';
import type { Answer, EdgePosture } from '../../posture';
import type { ArmResource } from '../classify';
import { at, get, isOfType, isUnresolved, list, sameId, text } from '../read';

/** What is known of the service that an edge may lead to. */
export interface Target {
  service: ArmResource;
  hosts: Set<string>;
  privateIps: Set<string>;
  model: NetworkingModel;
}

/** Gathers the names and addresses by which an edge may reach a service. */
export function targetOf(
  service: ArmResource,
  related: ArmResource[],
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
    model,
  };
}

/** The addresses of the private endpoints that lead to the service. */
function addressesOfEndpoints(
  service: ArmResource,
  related: ArmResource[],
): unknown[] {
  return related
    .filter(
      resource =>
        isOfType(resource, 'Microsoft.Network/privateEndpoints') &&
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
  const asRange = parseCidr(`${value}/32`);
  return (
    asRange.ok &&
    target.model.attachment === 'classic-internal' &&
    target.model.locations.some(
      ({ subnet }) =>
        subnet?.prefix !== undefined &&
        subnet.prefix.first <= asRange.cidr.first &&
        asRange.cidr.last <= subnet.prefix.last,
    )
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
