import {
  patterns,
  tiers,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { defaultNames } from './defaults';
import { customDomainInput, listenerInput } from './certificates';
import {
  attachmentOfDraft,
  capabilitiesOf,
  ddosIsAChoice,
  hasPrivateNames,
  mayHaveEndpoints,
  publicAccessIsAChoice,
} from './choices';
import type { DesignDraft } from './draft';
import {
  addressSpace,
  endpointInput,
  locationInput,
  networkInput,
  subnetInput,
} from './networks';
import { unitsNumber, zonesOf } from './numbers';
import { rangesOfDraft } from './rangesOfDraft';

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
  const ranges = rangesOfDraft(draft);
  const endpoints =
    pattern.privateEndpoint || (mayHaveEndpoints(draft) && draft.endpointsToo);
  return {
    ...(pattern.workspaceGateway && workspaceOfDraft(draft)),
    ...(!pattern.workspaceGateway &&
      draft.customDomains.length > 0 && {
        customDomains: draft.customDomains.map(domain =>
          customDomainInput(draft.name, domain),
        ),
      }),
    ...(hasPrivateNames(draft) && privateDnsOfDraft(draft)),
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
    ...((attached || endpoints) && { virtualNetwork: networkInput(draft) }),
    ...(attached && {
      gatewaySubnet: subnetInput(
        draft.gatewaySubnet,
        names.gatewaySubnet,
        ranges.gatewaySubnet,
      ),
    }),
    ...(endpoints && {
      privateEndpoints: draft.endpoints.map((endpoint, index) =>
        endpointInput(endpoint, index, draft.name, ranges.endpointSubnet),
      ),
    }),
    ...(pattern.applicationGateway && {
      applicationGateway: {
        ...named(draft.applicationGatewayName ?? names.applicationGateway),
        subnet: subnetInput(
          draft.applicationGatewaySubnet,
          names.applicationGatewaySubnet,
          ranges.applicationGatewaySubnet,
        ),
        wafMode: draft.wafMode,
        ...(draft.listeners.length > 0 && {
          listeners: draft.listeners.map(listener =>
            listenerInput(draft.name, listener),
          ),
        }),
      },
    }),
    ...(pattern.frontDoor && {
      frontDoor: {
        ...draft.keptFrontDoor,
        ...named(draft.frontDoorName ?? names.frontDoor),
        wafMode: draft.wafMode,
      },
    }),
    ...(attached && draft.natGateway && { natGateway: true }),
    ...(draft.fixedOutboundIp && { fixedOutboundIp: true }),
    ...(injected &&
      draft.ownPublicIp && {
        publicIp: {
          ...draft.keptPublicIp,
          name: draft.publicIpName ?? names.publicIp,
          sku: draft.publicIpSku,
          ...(draft.dnsLabel && { dnsLabel: draft.dnsLabel }),
        },
      }),
    ...(ddosIsAChoice(draft) && draft.ddosProtection && ddosOfDraft(draft)),
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

function named(name: string): { name?: string } {
  return name === '' ? {} : { name };
}

function workspaceOfDraft({
  workspaceGatewayName,
  workspace,
}: DesignDraft): Pick<GatewayDesignInput, 'workspaceGateway'> {
  const workspaceGateway = {
    ...named(workspaceGatewayName.trim()),
    ...(workspace.trim() && { workspace: workspace.trim() }),
  };
  return Object.keys(workspaceGateway).length > 0 ? { workspaceGateway } : {};
}

function privateDnsOfDraft(
  draft: DesignDraft,
): Pick<GatewayDesignInput, 'privateDns' | 'privateDnsZones'> {
  const { privateDns, dnsResourceGroup, dnsSubscriptionId } = draft;
  return {
    ...(privateDns && { privateDns }),
    ...(privateDns === 'existing' &&
      (dnsResourceGroup.trim() || dnsSubscriptionId.trim()) && {
        privateDnsZones: {
          resourceGroup: dnsResourceGroup.trim(),
          ...(dnsSubscriptionId.trim() && {
            subscriptionId: dnsSubscriptionId.trim(),
          }),
        },
      }),
  };
}

function ddosOfDraft(
  draft: DesignDraft,
): Pick<GatewayDesignInput, 'ddosProtection' | 'ddosProtectionPlan'> {
  const { ddosPlanName, ddosPlanResourceGroup, ddosPlanSubscriptionId } = draft;
  return {
    ddosProtection: true,
    ...(ddosPlanName.trim() && {
      ddosProtectionPlan: {
        name: ddosPlanName.trim(),
        ...(ddosPlanResourceGroup.trim() && {
          resourceGroup: ddosPlanResourceGroup.trim(),
        }),
        ...(ddosPlanSubscriptionId.trim() && {
          subscriptionId: ddosPlanSubscriptionId.trim(),
        }),
      },
    }),
  };
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

function unitsOfDraft(draft: DesignDraft): number {
  if (tiers[draft.tier].units.max === 0) return 0;
  return unitsNumber(draft.units);
}
