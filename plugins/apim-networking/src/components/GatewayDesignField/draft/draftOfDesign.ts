import {
  patterns,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { defaultNames, defaultRanges } from './defaults';
import {
  emptyDraft,
  type DesignDraft,
  type LocationDraft,
  type SubnetDraft,
} from './draft';

/**
 * The draft that a design was made from. What the design does not speak of stays as in `base`.
 */
export function draftOfDesign(
  design: GatewayDesignInput,
  base: DesignDraft = emptyDraft,
): DesignDraft {
  const names = defaultNames(design.name);
  const ranges = defaultRanges(0);
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
      networkName: typed(network.name, names.network),
      resourceGroup: network.resourceGroup,
      subscriptionId: network.subscriptionId,
      addressSpace: typed(
        (network.addressSpace ?? []).join(', '),
        ranges.addressSpace,
      ),
    }),
    ...(design.gatewaySubnet && {
      gatewaySubnet: subnetDraft(
        design.gatewaySubnet,
        names.gatewaySubnet,
        ranges.gatewaySubnet,
      ),
    }),
    ...(design.privateEndpoints && {
      endpoints: design.privateEndpoints.map(({ name, subnet }, index) => ({
        ...subnetDraft(subnet, names.endpointSubnet, ranges.endpointSubnet),
        endpointName: name && typed(name, names.endpoint(index)),
      })),
    }),
    ...(edge && {
      applicationGatewayName:
        edge.name && typed(edge.name, names.applicationGateway),
      applicationGatewaySubnet: subnetDraft(
        edge.subnet,
        names.applicationGatewaySubnet,
        ranges.applicationGatewaySubnet,
      ),
      wafMode: edge.wafMode ?? 'Prevention',
    }),
    ...(frontDoor && {
      frontDoorName: frontDoor.name && typed(frontDoor.name, names.frontDoor),
      wafMode: frontDoor.wafMode ?? 'Prevention',
    }),
    forceTunnel: design.forcedTunnel !== undefined,
    tunnelNextHop: design.forcedTunnel?.nextHopIpAddress ?? '',
    tunnelClients: (design.forcedTunnel?.clientRanges ?? []).join(', '),
    tags: Object.entries(design.tags ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
    kept: keptOf(design),
    ...(ip && {
      ownPublicIp: true,
      publicIpName: typed(ip.name, names.publicIp),
      publicIpSku: ip.sku ?? 'Standard',
      dnsLabel: ip.dnsLabel,
      ddosProtection: design.ddosProtection ?? false,
    }),
    ...(design.additionalLocations && {
      locations: design.additionalLocations.map((location, index) =>
        locationDraft(location, index, names.networkOfRegion),
      ),
    }),
  };
}

/** What the form does not show is not lost. */
function keptOf({
  customDomains,
  privateDns,
  workspaceGateway,
}: GatewayDesignInput): Partial<GatewayDesignInput> {
  return {
    ...(customDomains && { customDomains }),
    ...(privateDns && { privateDns }),
    ...(workspaceGateway && { workspaceGateway }),
  };
}

function typed(value: string, fallback: string): string | undefined {
  return value === fallback ? undefined : value;
}

function subnetDraft(
  subnet: { name: string; prefix?: string },
  name: string,
  prefix: string,
): SubnetDraft {
  return {
    name: typed(subnet.name, name),
    prefix: typed(subnet.prefix ?? '', prefix),
  };
}

function locationDraft(
  location: NonNullable<GatewayDesignInput['additionalLocations']>[number],
  index: number,
  nameOfNetwork: (region: string) => string,
): LocationDraft {
  const ranges = defaultRanges(index + 1);
  const network = location.virtualNetwork;
  return {
    region: location.region,
    units: String(location.units ?? 1),
    zones: location.zones ?? [],
    networkName: network && typed(network.name, nameOfNetwork(location.region)),
    addressSpace:
      network &&
      typed((network.addressSpace ?? []).join(', '), ranges.addressSpace),
    subnet: location.gatewaySubnet
      ? subnetDraft(location.gatewaySubnet, 'snet-apim', ranges.gatewaySubnet)
      : {},
  };
}
