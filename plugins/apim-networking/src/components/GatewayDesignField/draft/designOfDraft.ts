import {
  patterns,
  tiers,
  type GatewayDesignInput,
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
  const tier = tiers[draft.tier];
  const injected =
    pattern.attachment === 'classic-external' ||
    pattern.attachment === 'classic-internal';
  const attached = pattern.attachment !== 'none';
  const names = defaultNames(draft.name);
  const ranges = defaultRanges(0);
  return {
    ...draft.kept,
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
    ...(injected &&
      draft.ownPublicIp && {
        publicIp: {
          name: draft.publicIpName ?? names.publicIp,
          sku: draft.publicIpSku,
          ...(draft.dnsLabel && { dnsLabel: draft.dnsLabel }),
        },
        ...(draft.ddosProtection && { ddosProtection: true }),
      }),
    ...(tier.multiRegion &&
      draft.locations.length > 0 && {
        additionalLocations: draft.locations.map((location, index) =>
          locationInput(location, index, names.networkOfRegion, attached),
        ),
      }),
  };
}

/** Whether public access can be switched off without being another pattern. */
export function publicAccessIsAChoice(draft: DesignDraft): boolean {
  return draft.pattern === 'private-endpoint';
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
