import {
  patterns,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { defaultNames, defaultRanges } from './defaults';
import { hostNameDrafts } from './certificates';
import {
  emptyDraft,
  type DesignDraft,
  type LocationDraft,
  type LocationInput,
  type NetworkInput,
  type SubnetDraft,
  type SubnetInput,
} from './draft';
import { typed } from './typed';

/**
 * The draft that a design was made from. What the design does not speak of stays as in `base`.
 */
export function draftOfDesign(
  design: GatewayDesignInput,
  base: DesignDraft = emptyDraft,
): DesignDraft {
  const names = defaultNames(design.name);
  const ranges = proposedRanges(design);
  const network = design.virtualNetwork;
  const edge = design.applicationGateway;
  const ip = design.publicIp;
  const { frontDoor } = design;
  return {
    ...base,
    name: design.name,
    environment: design.environment,
    region: design.region,
    units: design.units === 0 ? base.units : String(design.units ?? 1),
    tier: design.tier,
    pattern: design.pattern,
    publicNetworkAccess: design.publicNetworkAccess ?? base.publicNetworkAccess,
    developerPortal: design.developerPortal ?? base.developerPortal,
    privateDeveloperPortal: design.privateDeveloperPortal ?? false,
    zones: design.zones ?? base.zones,
    zoneRedundant: design.zoneRedundant ?? false,
    integration: patterns[design.pattern].mayIntegrate
      ? design.gatewaySubnet !== undefined
      : base.integration,
    natGateway: design.natGateway ?? false,
    fixedOutboundIp: design.fixedOutboundIp ?? false,
    ...(network && {
      networkMode: network.mode ?? 'new',
      keptNetwork: keptOfNetwork(network),
      networkName: typed(network.name, names.network),
      resourceGroup: network.resourceGroup,
      subscriptionId: network.subscriptionId,
      addressSpace: typed(
        (network.addressSpace ?? []).join(', '),
        ranges.addressSpace,
      ),
    }),
    privateDns: design.privateDns,
    dnsResourceGroup: design.privateDnsZones?.resourceGroup ?? '',
    dnsSubscriptionId: design.privateDnsZones?.subscriptionId ?? '',
    workspaceGatewayName: design.workspaceGateway?.name ?? '',
    workspace: design.workspaceGateway?.workspace ?? '',
    ...(design.gatewaySubnet && {
      gatewaySubnet: subnetDraft(
        design.gatewaySubnet,
        names.gatewaySubnet,
        ranges.gatewaySubnet,
      ),
    }),
    ...(design.privateEndpoints && {
      endpointsToo: design.pattern === 'integration-v2',
      endpoints: design.privateEndpoints.map(
        ({ name, subnet, ...keptEndpoint }, index) => ({
          ...subnetDraft(subnet, names.endpointSubnet, ranges.endpointSubnet),
          endpointName: typed(name ?? '', names.endpoint(index)),
          keptEndpoint,
        }),
      ),
    }),
    ...(edge && {
      applicationGatewayName: typed(edge.name ?? '', names.applicationGateway),
      applicationGatewaySubnet: subnetDraft(
        edge.subnet,
        names.applicationGatewaySubnet,
        ranges.applicationGatewaySubnet,
      ),
      wafMode: edge.wafMode ?? 'Prevention',
    }),
    ...(frontDoor && {
      frontDoorName: typed(frontDoor.name ?? '', names.frontDoor),
      keptFrontDoor: frontDoor.privateLink && {
        privateLink: frontDoor.privateLink,
      },
      wafMode: frontDoor.wafMode ?? 'Prevention',
    }),
    forceTunnel: design.forcedTunnel !== undefined,
    tunnelNextHop: design.forcedTunnel?.nextHopIpAddress ?? '',
    tunnelClients: (design.forcedTunnel?.clientRanges ?? []).join(', '),
    tags: Object.entries(design.tags ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
    ...hostNameDrafts(design),
    ddosProtection: design.ddosProtection ?? false,
    ddosPlanName: design.ddosProtectionPlan?.name ?? '',
    ddosPlanResourceGroup: design.ddosProtectionPlan?.resourceGroup ?? '',
    ddosPlanSubscriptionId: design.ddosProtectionPlan?.subscriptionId ?? '',
    ...(ip && {
      ownPublicIp: true,
      publicIpName: typed(ip.name, names.publicIp),
      publicIpSku: ip.sku ?? 'Standard',
      dnsLabel: ip.dnsLabel,
      keptPublicIp: keptOfPublicIp(ip),
    }),
    ...(design.additionalLocations && {
      locations: design.additionalLocations.map((location, index) =>
        locationDraft(location, index, names.networkOfRegion),
      ),
    }),
  };
}

/** What of a network the form does not show. */
function keptOfNetwork({
  region,
  dnsServers,
  peerings,
}: NetworkInput): Partial<NetworkInput> {
  return {
    ...(region && { region }),
    ...(dnsServers && { dnsServers }),
    ...(peerings && { peerings }),
  };
}

/** What of a public IP address the form does not show. */
function keptOfPublicIp({
  ipVersion,
  region,
}: NonNullable<GatewayDesignInput['publicIp']>): DesignDraft['keptPublicIp'] {
  return { ...(ipVersion && { ipVersion }), ...(region && { region }) };
}

/** Ranges that follow from the address space when nothing is typed: in another one than the usual, what is said counts as typed. */
function proposedRanges({ virtualNetwork }: GatewayDesignInput): Partial<
  ReturnType<typeof defaultRanges>
> & {
  addressSpace: string;
} {
  const usual = defaultRanges(0);
  const space = virtualNetwork?.addressSpace?.join(', ') ?? usual.addressSpace;
  return space === usual.addressSpace
    ? usual
    : { addressSpace: usual.addressSpace };
}

function subnetDraft(
  { name: seen, prefix: range, ...kept }: SubnetInput,
  name: string,
  prefix: string | undefined,
): SubnetDraft {
  return {
    name: typed(seen, name),
    prefix: prefix === undefined ? range ?? '' : typed(range ?? '', prefix),
    kept,
  };
}

function locationDraft(
  location: LocationInput,
  index: number,
  nameOfNetwork: (region: string) => string,
): LocationDraft {
  const usual = defaultRanges(index + 1);
  const {
    region,
    units,
    zones,
    virtualNetwork: network,
    gatewaySubnet,
    ...kept
  } = location;
  const {
    name,
    addressSpace: space,
    ...keptNetwork
  } = network ?? { name: undefined };
  return {
    region,
    units: String(units ?? 1),
    zones: zones ?? [],
    kept,
    keptNetwork,
    networkName: name && typed(name, nameOfNetwork(region)),
    addressSpace:
      network && typed((space ?? []).join(', '), usual.addressSpace),
    subnet: gatewaySubnet
      ? subnetDraft(gatewaySubnet, 'snet-apim', usual.gatewaySubnet)
      : {},
  };
}
