import {
  patterns,
  tiers,
  type Attachment,
  type GatewayDesignInput,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import { defaultNames, defaultRanges } from './defaults';
import type { DesignDraft, LocationDraft, SubnetDraft } from './draft';

type SubnetInput = NonNullable<GatewayDesignInput['gatewaySubnet']>;
type LocationInput = NonNullable<
  GatewayDesignInput['additionalLocations']
>[number];
type NetworkInput = NonNullable<GatewayDesignInput['virtualNetwork']>;

/**
 * The design that a draft stands for: the parts that its pattern and tier need, and no others. It may still be incomplete; the
 * schema and the rules say so.
 */
export function designOfDraft(draft: DesignDraft): GatewayDesignInput {
  const pattern = patterns[draft.pattern];
  const tier = capabilitiesOf(draft);
  const attachment = attachmentOfDraft(draft);
  const injected =
    attachment === 'classic-external' || attachment === 'classic-internal';
  const attached = attachment !== 'none';
  const names = defaultNames(draft.name);
  const ranges = defaultRanges(0);
  const { workspaceGateway, customDomains, ...kept } = draft.kept;
  return {
    ...kept,
    ...(pattern.workspaceGateway && workspaceGateway && { workspaceGateway }),
    ...(!pattern.workspaceGateway && customDomains && { customDomains }),
    name: draft.name,
    environment: draft.environment,
    tier: draft.tier,
    units: unitsOfDraft(draft),
    region: draft.region,
    pattern: draft.pattern,
    ...(publicAccessIsAChoice(draft) &&
      draft.publicNetworkAccess && {
        publicNetworkAccess: draft.publicNetworkAccess,
      }),
    ...(draft.pattern === 'isolated' && { publicNetworkAccess: 'Disabled' }),
    ...(tier.developerPortal &&
      draft.developerPortal === 'Disabled' && { developerPortal: 'Disabled' }),
    ...(tier.developerPortal &&
      draft.privateDeveloperPortal && { privateDeveloperPortal: true }),
    ...(tier.availabilityZones === 'zones' &&
      draft.zones.length > 0 && { zones: zonesOf(draft.zones) }),
    ...(tier.availabilityZones === 'zoneRedundant' &&
      draft.zoneRedundant && { zoneRedundant: true }),
    ...((attached || pattern.privateEndpoint) && {
      virtualNetwork: networkOfDraft(draft),
    }),
    ...(attached && {
      gatewaySubnet: subnet(
        draft.gatewaySubnet,
        names.gatewaySubnet,
        ranges.gatewaySubnet,
      ),
    }),
    ...(pattern.privateEndpoint && {
      privateEndpoints: draft.endpoints.map((endpoint, index) => ({
        name: endpoint.endpointName ?? names.endpoint(index),
        subnet: subnet(endpoint, names.endpointSubnet, ranges.endpointSubnet),
      })),
    }),
    ...(pattern.applicationGateway && {
      applicationGateway: {
        name: draft.applicationGatewayName ?? names.applicationGateway,
        subnet: subnet(
          draft.applicationGatewaySubnet,
          names.applicationGatewaySubnet,
          ranges.applicationGatewaySubnet,
        ),
        wafMode: draft.wafMode,
      },
    }),
    ...(pattern.frontDoor && {
      frontDoor: {
        name: draft.frontDoorName ?? names.frontDoor,
        wafMode: draft.wafMode,
      },
    }),
    ...(attached && draft.natGateway && { natGateway: true }),
    ...(draft.fixedOutboundIp && { fixedOutboundIp: true }),
    ...(injected &&
      draft.ownPublicIp && {
        publicIp: {
          name: draft.publicIpName ?? names.publicIp,
          sku: draft.publicIpSku,
          ...(draft.dnsLabel && { dnsLabel: draft.dnsLabel }),
        },
        ...(draft.ddosProtection && { ddosProtection: true }),
      }),
    ...(injected &&
      draft.forceTunnel && { forcedTunnel: tunnelOfDraft(draft) }),
    ...(draft.tags.trim() !== '' && { tags: tagsOfDraft(draft.tags) }),
    ...(tier.multiRegion &&
      draft.locations.length > 0 && {
        additionalLocations: draft.locations.map((location, index) =>
          locationInput(location, index, names.networkOfRegion, attached),
        ),
      }),
  };
}

/** What the tier can do for the pattern: a workspace gateway has no portal, zones or regions of its own. */
export function capabilitiesOf({
  pattern,
  tier,
}: Pick<DesignDraft, 'pattern' | 'tier'>) {
  return patterns[pattern].workspaceGateway
    ? {
        ...tiers[tier],
        developerPortal: false,
        availabilityZones: 'none' as const,
        multiRegion: false,
      }
    : tiers[tier];
}

/** Whether outbound integration can be added to the pattern on the tier. */
export function integrationIsAChoice(
  draft: Pick<DesignDraft, 'pattern' | 'tier'>,
): boolean {
  return (
    patterns[draft.pattern].mayIntegrate && tiers[draft.tier].v2Integration
  );
}

/** How the gateway is attached: by its pattern, or by the integration that was added to it. */
export function attachmentOfDraft(
  draft: Pick<DesignDraft, 'pattern' | 'tier' | 'integration'>,
): Attachment {
  return draft.integration && integrationIsAChoice(draft)
    ? 'v2-integration'
    : patterns[draft.pattern].attachment;
}

/** Whether public access can be switched off without being another pattern. */
export function publicAccessIsAChoice({
  pattern,
}: Pick<DesignDraft, 'pattern'>): boolean {
  return pattern === 'private-endpoint' || publicAccessIsOffByItself(pattern);
}

/** Whether the pattern is meant to be closed, though it may be open for a while. */
export function publicAccessIsOffByItself(pattern: PatternName): boolean {
  return (
    pattern === 'private-endpoint-appgw-waf' ||
    pattern === 'front-door-private-link'
  );
}

function tunnelOfDraft(draft: DesignDraft) {
  const clientRanges = addressSpace(draft.tunnelClients);
  const nextHop = draft.tunnelNextHop.trim();
  return {
    ...(nextHop && { nextHopIpAddress: nextHop }),
    ...(clientRanges.length > 0 && { clientRanges }),
  };
}

/** A line without `=` is a tag without a value, so that the policy can say that it needs one. */
function tagsOfDraft(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
      .map(line => {
        const [name, ...value] = line.split('=');
        return [name.trim(), value.join('=').trim()];
      }),
  );
}

/** Text that is no number stays text, so that the schema can say what it saw. */
function unitsOfDraft(draft: DesignDraft): number {
  if (tiers[draft.tier].units.max === 0) return 0;
  return unitsNumber(draft.units);
}

function unitsNumber(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : (text as unknown as number);
}

function zonesOf(zones: string[]) {
  return [...zones].sort() as Array<'1' | '2' | '3'>;
}

function subnet(draft: SubnetDraft, name: string, prefix: string): SubnetInput {
  const typed = draft.prefix ?? prefix;
  return {
    name: draft.name ?? name,
    ...(typed.trim() !== '' && { prefix: typed.trim() }),
  };
}

function addressSpace(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .map(part => part.trim())
    .filter(Boolean);
}

function networkOfDraft(draft: DesignDraft): NetworkInput {
  const existing = draft.networkMode === 'existing';
  const ranges = addressSpace(
    draft.addressSpace ?? defaultRanges(0).addressSpace,
  );
  return {
    mode: draft.networkMode,
    name: draft.networkName ?? defaultNames(draft.name).network,
    ...(existing &&
      draft.resourceGroup && { resourceGroup: draft.resourceGroup.trim() }),
    ...(existing &&
      draft.subscriptionId && { subscriptionId: draft.subscriptionId.trim() }),
    ...(ranges.length > 0 && { addressSpace: ranges }),
  };
}

function locationInput(
  location: LocationDraft,
  index: number,
  nameOfNetwork: (region: string) => string,
  attached: boolean,
): LocationInput {
  const ranges = defaultRanges(index + 1);
  return {
    region: location.region,
    units: unitsNumber(location.units),
    ...(location.zones.length > 0 && { zones: zonesOf(location.zones) }),
    ...(attached && {
      virtualNetwork: {
        name: location.networkName ?? nameOfNetwork(location.region),
        addressSpace: addressSpace(
          location.addressSpace ?? ranges.addressSpace,
        ),
      },
      gatewaySubnet: subnet(location.subnet, 'snet-apim', ranges.gatewaySubnet),
    }),
  };
}
