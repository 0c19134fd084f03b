import {
  normalizeRegion,
  type Evidence,
  type LocationModel,
  type NetworkingModel,
} from '../model';
import type { Attachment } from '../patterns';
import { tierNameOf, tiers, type TierName } from '../tiers';
import { readCustomDomains, readPrivateDnsZones } from './dns';
import { publicIpById, subnetById } from './network';
import { otherGatewaysIn } from './otherGateways';
import { plannedConnections } from './edge/plannedConnection';
import { readPrivateEndpoints } from './privateEndpoints';
import {
  at,
  get,
  isUnresolved,
  lastSegment,
  list,
  number,
  sameId,
  subscriptionOf,
  text,
} from './read';
import type { RelatedResources } from './RelatedResources';
import { subnetOfConfiguration } from './subnetOfConfiguration';
import type { ArmResource } from './classify';

/** The model of an API Management service as ARM shows or the compiler predicts it. */
export function modelOfService(
  service: ArmResource,
  related: RelatedResources,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): NetworkingModel {
  const { properties } = service;
  const hidden =
    evidence === 'observed' &&
    !isUnresolved(properties) &&
    (properties === null || typeof properties !== 'object');
  const skuName = text(at(service, 'sku', 'name')) ?? '';
  const tier = tierNameOf(skuName);
  const type = virtualNetworkType(get(properties, 'virtualNetworkType'));
  const primary = readLocation(service, properties, related, {
    region: service.location,
    sku: get(service, 'sku'),
    zones: get(service, 'zones'),
    field: '',
    typed: type !== 'None',
  });
  const additional = list(get(properties, 'additionalLocations')).map(
    (location, index) =>
      readLocation(service, location, related, {
        region: get(location, 'location'),
        sku: get(location, 'sku'),
        zones: get(location, 'zones'),
        field: `properties.additionalLocations[${index}]`,
        typed: type !== 'None',
      }),
  );
  const attachment = attachmentOf(type, primary.subnet !== undefined, tier);
  const undecided = undecidedProperties(service, attachment);
  const { endpoints, visible } = readPrivateEndpoints(service, related);
  const zones = readPrivateDnsZones(related);

  return {
    evidence,
    name: isUnresolved(service.name) ? undefined : lastSegment(service.name),
    tier: undecided.length > 0 ? undefined : tier,
    skuName,
    undecided: undecided.length > 0 ? undecided : undefined,
    propertiesHidden: hidden || undefined,
    tierField: 'sku.name',
    subscriptionId: subscriptionOf(service.id),
    attachment: undecided.length > 0 ? 'none' : attachment,
    attachmentField: 'properties.virtualNetworkType',
    typeWithoutSubnet:
      type !== 'None' &&
      !primary.subnet &&
      attachment === 'none' &&
      tier &&
      undecided.length === 0
        ? type
        : undefined,
    exists: evidence === 'observed' ? 'yes' : 'unknown',
    publicNetworkAccess: /^disabled$/i.test(
      text(get(properties, 'publicNetworkAccess')) ?? '',
    )
      ? 'Disabled'
      : 'Enabled',
    publicNetworkAccessField: 'properties.publicNetworkAccess',
    zoneRedundant: get(properties, 'zoneRedundant') === true,
    zoneRedundantField: 'properties.zoneRedundant',
    locations: [primary, ...additional],
    privateEndpoints:
      evidence === 'planned'
        ? [...endpoints, ...plannedConnections(service, related)]
        : endpoints,
    privateEndpointsVisible: visible || evidence === 'planned',
    privateEndpointsField: 'properties.privateEndpointConnections',
    endpointsToOtherGateways: endpointsToOtherGateways(service, related),
    scaleInPercent: scaleInPercent(service, related),
    customDomains: readCustomDomains(properties, zones),
    privateDnsZones: zones ?? (evidence === 'planned' ? [] : undefined),
    natGateway: /^enabled$/i.test(
      text(get(properties, 'natGatewayState')) ?? '',
    ),
    fixedOutboundIpWanted: false,
    ddosProtectionWanted: false,
    privateDeveloperPortalWanted: false,
    developerPortalEnabled: !/^disabled$/i.test(
      text(get(properties, 'developerPortalStatus')) ?? '',
    ),
  };
}

/** What the pattern hangs on, where the compiler could not resolve it. */
function undecidedProperties(
  service: ArmResource,
  attachment: Attachment,
): NonNullable<NetworkingModel['undecided']> {
  const { properties } = service;
  const sku = get(service, 'sku');
  const type = get(properties, 'virtualNetworkType');
  const fields: Array<[string, unknown]> = [
    ['sku', sku],
    ['sku.name', get(sku, 'name')],
    ['properties', properties],
    ['properties.virtualNetworkType', type],
  ];
  if (
    virtualNetworkType(type) !== 'None' &&
    !subnetOfConfiguration(properties)
  ) {
    fields.push([
      'properties.virtualNetworkConfiguration',
      get(properties, 'virtualNetworkConfiguration'),
    ]);
  }
  // An injected instance answers as its network lets it.
  if (attachment === 'none' || attachment === 'v2-integration') {
    fields.push([
      'properties.publicNetworkAccess',
      get(properties, 'publicNetworkAccess'),
    ]);
  }
  return fields.flatMap(([field, value]) =>
    isUnresolved(value) ? [{ field, value: value as string }] : [],
  );
}

function virtualNetworkType(value: unknown): 'None' | 'External' | 'Internal' {
  switch (text(value)?.toLowerCase()) {
    case 'external':
      return 'External';
    case 'internal':
      return 'Internal';
    default:
      return 'None';
  }
}

function attachmentOf(
  type: 'None' | 'External' | 'Internal',
  hasSubnet: boolean,
  tier: TierName | undefined,
): Attachment {
  if (type === 'None' || !tier) return 'none';
  const { family, classicInjection, v2Injection } = tiers[tier];
  const internal = type === 'Internal';
  if (!hasSubnet) {
    // Without a subnet nothing is attached; Internal on a tier that has no such thing is a contradiction all the same.
    const possible = family === 'v2' ? v2Injection : classicInjection;
    if (!internal || possible) return 'none';
  }
  if (family === 'v2') return internal ? 'v2-injection' : 'v2-integration';
  return internal ? 'classic-internal' : 'classic-external';
}

function readLocation(
  service: ArmResource,
  settings: unknown,
  related: RelatedResources,
  from: {
    region: unknown;
    sku: unknown;
    zones: unknown;
    field: string;
    /** Whether the type says that a network is used; without it a subnet is only remembered. */
    typed: boolean;
  },
): LocationModel {
  const prefix = from.field || 'properties';
  const subnetId = from.typed ? subnetOfConfiguration(settings) : undefined;
  const publicIpId = text(get(settings, 'publicIpAddressId'));
  const subnetField = `${prefix}.virtualNetworkConfiguration.subnetResourceId`;
  const subnet = subnetId
    ? subnetById(subnetId, related, subnetField)
    : undefined;
  if (subnet)
    subnet.otherGateways = otherGatewaysIn(subnetId!, service, related);
  return {
    region: isUnresolved(from.region)
      ? undefined
      : normalizeRegion(from.region),
    units: number(get(from.sku, 'capacity')),
    unitsField: from.field ? `${from.field}.sku.capacity` : 'sku.capacity',
    zones: list(from.zones).flatMap(zone =>
      typeof zone === 'number' ? String(zone) : text(zone) ?? [],
    ),
    zonesField: from.field ? `${from.field}.zones` : 'zones',
    subnet,
    publicIp: publicIpId
      ? publicIpById(publicIpId, related, `${prefix}.publicIpAddressId`)
      : undefined,
    gatewayDisabled: get(settings, 'disableGateway') === true,
    platform: text(get(settings, 'platformVersion')),
    field: from.field || 'location',
  };
}

/** Private endpoints that lead to a gateway below the service, or to a workspace gateway. */
function endpointsToOtherGateways(
  service: ArmResource,
  related: RelatedResources,
): string[] {
  const below = `${text(service.id)?.toLowerCase()}/gateways/`;
  return related
    .ofType('Microsoft.Network/privateEndpoints')
    .filter(resource =>
      [
        ...list(at(resource, 'properties', 'privateLinkServiceConnections')),
        ...list(
          at(resource, 'properties', 'manualPrivateLinkServiceConnections'),
        ),
      ].some(connection => {
        const target = text(
          at(connection, 'properties', 'privateLinkServiceId'),
        )?.toLowerCase();
        return (
          target?.startsWith(below) ||
          target?.includes('/microsoft.apimanagement/gateways/')
        );
      }),
    )
    .map(resource => text(resource.name) ?? 'a private endpoint');
}

/** The largest step by which autoscale takes units away, in percent. */
function scaleInPercent(
  service: ArmResource,
  related: RelatedResources,
): number | undefined {
  const steps = related
    .ofType('Microsoft.Insights/autoscaleSettings')
    .filter(resource =>
      sameId(at(resource, 'properties', 'targetResourceUri'), service.id),
    )
    .flatMap(resource => list(at(resource, 'properties', 'profiles')))
    .flatMap(profile => list(get(profile, 'rules')))
    .map(rule => get(rule, 'scaleAction'))
    .filter(
      action =>
        text(get(action, 'direction'))?.toLowerCase() === 'decrease' &&
        text(get(action, 'type'))?.toLowerCase() === 'percentchangecount',
    )
    .flatMap(action => number(get(action, 'value')) ?? []);
  // As arguments of a function, many would be too many.
  return steps.length > 0 ? steps.reduce((a, b) => Math.max(a, b)) : undefined;
}
