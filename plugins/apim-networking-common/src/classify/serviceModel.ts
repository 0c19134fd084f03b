import { lastSegment, sameId, subscriptionOf } from '../arm/ArmId';
import { knownItems, writtenText, type ArmValue } from '../arm/ArmValue';
import type { ArmList } from '../arm/readers';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  AUTOSCALE_SETTING,
  PRIVATE_ENDPOINT,
  type ApiManagementService,
  type Placement,
} from '../arm/resources';
import {
  normalizeRegion,
  type Evidence,
  type LocationModel,
  type NetworkingModel,
} from '../model';
import { isClosable } from '../model/attachment';
import type { Attachment } from '../patterns';
import { tierNameOf, tiers, type TierName } from '../tiers';
import { readCustomDomains, readPrivateDnsZones } from './dns';
import { plannedConnections } from './edge/plannedConnection';
import { writtenName } from './names';
import { publicIpById, subnetById } from './network';
import { otherGatewaysIn } from './otherGateways';
import { readPrivateEndpoints } from './privateEndpoints';
import { readTags } from './tags';
import { subnetOfConfiguration } from './subnetOfConfiguration';
import { undecidedAmong, unknownAmong } from './unknownProperties';

/** The model of an API Management service as ARM shows or the compiler predicts it. */
export function modelOfService(
  service: ApiManagementService,
  index: ResourceIndex,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): NetworkingModel {
  const { properties } = service;
  const skuName = writtenText(service.sku.name) ?? '';
  const tier = tierNameOf(skuName);
  const type = properties.virtualNetworkType.known ?? 'None';
  const primary = readLocation(service, properties, index, {
    region: service.location,
    units: service.sku.capacity,
    zones: service.zones,
    field: '',
    typed: type !== 'None',
  });
  const additional = (properties.additionalLocations.known ?? []).map(
    (location, place) =>
      readLocation(service, location, index, {
        region: location.location,
        units: location.sku.capacity,
        zones: location.zones,
        field: `properties.additionalLocations[${place}]`,
        typed: type !== 'None',
      }),
  );
  const attachment = attachmentOf(type, primary.subnet !== undefined, tier);
  const undecided = undecidedAmong(decisive(service, attachment));
  const propertiesHidden = isHidden(properties.self, evidence);
  const attachmentHidden =
    undecided !== undefined ||
    propertiesHidden ||
    properties.virtualNetworkType.isUnknown ||
    (type !== 'None' &&
      attachment === 'none' &&
      (!tier ||
        properties.virtualNetworkConfiguration.subnetResourceId.isUnknown));
  const { endpoints, visible } = readPrivateEndpoints(service, index);
  const zones = readPrivateDnsZones(index);
  const knownZones = zones === 'unknown' ? undefined : zones;

  return {
    evidence,
    name: lastSegment(service.name.known),
    tier: undecided ? undefined : tier,
    skuName,
    undecided,
    unknownProperties: unknownAmong(describing(service)),
    propertiesHidden: propertiesHidden || undefined,
    tierField: 'sku.name',
    subscriptionId: subscriptionOf(service.id.known),
    tags: readTags(service.tags),
    attachment: undecided ? 'none' : attachment,
    attachmentHidden: attachmentHidden || undefined,
    attachmentField: 'properties.virtualNetworkType',
    typeWithoutSubnet:
      type !== 'None' &&
      !primary.subnet &&
      attachment === 'none' &&
      tier &&
      !undecided
        ? type
        : undefined,
    exists: evidence === 'observed' ? 'yes' : 'unknown',
    publicNetworkAccess: properties.publicNetworkAccess.known ?? 'Enabled',
    publicNetworkAccessField: 'properties.publicNetworkAccess',
    zoneRedundant: properties.zoneRedundant.known ?? false,
    zoneRedundantField: 'properties.zoneRedundant',
    locations: [primary, ...additional],
    privateEndpoints:
      evidence === 'planned'
        ? [...endpoints, ...plannedConnections(service, index)]
        : endpoints,
    privateEndpointsVisible: visible || evidence === 'planned',
    privateEndpointsField: 'properties.privateEndpointConnections',
    endpointsToOtherGateways: endpointsToOtherGateways(service, index),
    scaleInPercent: scaleInPercent(service, index),
    customDomains: readCustomDomains(service, knownZones),
    customDomainsHidden: hostNames(service).some(({ isUnknown }) => isUnknown)
      ? true
      : undefined,
    privateDnsZones:
      zones === undefined && evidence === 'planned' ? [] : knownZones,
    natGateway: properties.natGatewayState.known === 'Enabled',
    fixedOutboundIpWanted: false,
    ddosProtectionWanted: false,
    privateDeveloperPortalWanted: false,
    developerPortalEnabled:
      properties.developerPortalStatus.known !== 'Disabled',
  };
}

/** Without its properties, as in a plain list of resources, nothing is known of an instance that exists. */
function isHidden(
  properties: ArmValue<object>,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): boolean {
  return (
    properties.state === 'malformed' ||
    (properties.isAbsent && evidence === 'observed')
  );
}

/** What the pattern depends on. */
function decisive(
  { sku, properties }: ApiManagementService,
  attachment: Attachment,
): Array<ArmValue<unknown>> {
  const { virtualNetworkType } = properties;
  const hasType =
    virtualNetworkType.known === 'External' ||
    virtualNetworkType.known === 'Internal';
  // An injected instance answers as its network lets it.
  const closable = isClosable({ attachment });
  return [
    sku.name,
    virtualNetworkType,
    ...(hasType && !subnetOfConfiguration(properties)
      ? [properties.virtualNetworkConfiguration.self]
      : []),
    ...(closable ? [properties.publicNetworkAccess] : []),
  ];
}

/** What a design says of an instance: it would have to make up what of it cannot be determined. */
function describing(service: ApiManagementService): Array<ArmValue<unknown>> {
  const { properties, sku, zones } = service;
  return [
    sku.name,
    sku.capacity,
    service.location,
    ...withItems(zones),
    properties.virtualNetworkType,
    properties.publicNetworkAccess,
    properties.zoneRedundant,
    properties.natGatewayState,
    properties.developerPortalStatus,
    ...ofPlacement(properties),
    ...hostNames(service),
    properties.additionalLocations,
    ...(properties.additionalLocations.known ?? []).flatMap(location => [
      location.location,
      location.sku.capacity,
      ...withItems(location.zones),
      ...ofPlacement(location),
    ]),
  ];
}

/** An expression in place of the id of a subnet may be resolved by the network of the same template. */
function ofPlacement(placement: Placement): Array<ArmValue<unknown>> {
  const { subnetResourceId } = placement.virtualNetworkConfiguration;
  return [
    placement.publicIpAddressId,
    placement.disableGateway,
    ...(subnetResourceId.state === 'malformed' ? [subnetResourceId] : []),
  ];
}

function withItems(list: ArmList<ArmValue<unknown>>): Array<ArmValue<unknown>> {
  return [list, ...(list.known ?? [])];
}

function hostNames({
  properties: { hostnameConfigurations },
}: ApiManagementService): Array<ArmValue<unknown>> {
  return [
    hostnameConfigurations,
    ...(hostnameConfigurations.known ?? []).map(({ hostName }) => hostName),
  ];
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
  service: ApiManagementService,
  placement: Placement,
  index: ResourceIndex,
  from: {
    region: ArmValue<string>;
    units: ArmValue<number>;
    zones: ArmList<ArmValue<string>>;
    field: string;
    /** Whether the type says that a network is used; without it a subnet is only remembered. */
    typed: boolean;
  },
): LocationModel {
  const prefix = from.field || 'properties';
  const subnetId = from.typed ? subnetOfConfiguration(placement) : undefined;
  const publicIpId = writtenText(placement.publicIpAddressId);
  const subnetField = `${prefix}.virtualNetworkConfiguration.subnetResourceId`;
  const subnet = subnetId
    ? subnetById(subnetId, index, subnetField)
    : undefined;
  if (subnet) {
    subnet.otherGateways = otherGatewaysIn(subnetId!, service, index);
  }
  return {
    region: normalizeRegion(from.region.known),
    units: from.units.known,
    unitsField: from.field ? `${from.field}.sku.capacity` : 'sku.capacity',
    zones: knownItems(from.zones) ?? [],
    zonesField: from.field ? `${from.field}.zones` : 'zones',
    subnet,
    publicIp: publicIpId
      ? publicIpById(publicIpId, index, `${prefix}.publicIpAddressId`)
      : undefined,
    gatewayDisabled: placement.disableGateway.known ?? false,
    platform: placement.platformVersion.known,
    field: from.field || 'location',
  };
}

/** Private endpoints that lead to a gateway below the service, or to a workspace gateway. */
function endpointsToOtherGateways(
  service: ApiManagementService,
  index: ResourceIndex,
): string[] {
  const below = `${writtenText(service.id)?.toLowerCase()}/gateways/`;
  return index
    .ofType(PRIVATE_ENDPOINT)
    .filter(({ properties }) =>
      [
        ...(properties.privateLinkServiceConnections.known ?? []),
        ...(properties.manualPrivateLinkServiceConnections.known ?? []),
      ].some(connection => {
        const target = writtenText(
          connection.properties.privateLinkServiceId,
        )?.toLowerCase();
        return (
          target?.startsWith(below) ||
          target?.includes('/microsoft.apimanagement/gateways/')
        );
      }),
    )
    .map(resource => writtenName(resource) ?? 'a private endpoint');
}

/** The largest step by which autoscale takes units away, in percent. */
function scaleInPercent(
  service: ApiManagementService,
  index: ResourceIndex,
): number | undefined {
  const serviceId = writtenText(service.id);
  const steps = index
    .ofType(AUTOSCALE_SETTING)
    .filter(({ properties }) =>
      sameId(writtenText(properties.targetResourceUri), serviceId),
    )
    .flatMap(({ properties }) => properties.profiles.known ?? [])
    .flatMap(({ rules }) => rules.known ?? [])
    .filter(
      ({ scaleAction: { direction, type } }) =>
        direction.known?.toLowerCase() === 'decrease' &&
        type.known?.toLowerCase() === 'percentchangecount',
    )
    .flatMap(({ scaleAction }) => scaleAction.value.known ?? []);
  // As arguments of a function, many would be too many.
  return steps.length > 0 ? steps.reduce((a, b) => Math.max(a, b)) : undefined;
}
