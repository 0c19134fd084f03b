import {
  patterns,
  tiers,
  type GatewayDesignInput,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';

/** A change of a plain design. */
export interface Variant {
  name: string;
  /** Undefined where the pattern on this tier has no such thing. */
  change(design: GatewayDesignInput): GatewayDesignInput | undefined;
}

export const HUB = '11111111-1111-1111-1111-111111111111';
export const certificate = {
  keyVault: 'kv-certificates',
  name: 'api-example-com',
  resourceGroup: 'rg-certificates',
};
export const newNetwork = {
  mode: 'new' as const,
  name: 'vnet-orders',
  addressSpace: ['10.20.0.0/16', '10.21.0.0/16'],
};
const existingNetwork = {
  mode: 'existing' as const,
  name: 'vnet-hub',
  resourceGroup: 'rg-hub',
  subscriptionId: '00000000-0000-0000-0000-000000000000',
};

export const isClassic = (tier: TierName) => tiers[tier].family === 'classic';
export const isInjected = (pattern: PatternName) =>
  patterns[pattern].attachment.startsWith('classic');

export const networks: Variant[] = [
  { name: 'new network', change: design => design },
  {
    name: 'existing network',
    change: design =>
      design.virtualNetwork && { ...design, virtualNetwork: existingNetwork },
  },
  {
    name: 'new network with a hub, DNS servers and a DDoS plan',
    change: design =>
      design.virtualNetwork && {
        ...design,
        virtualNetwork: {
          ...newNetwork,
          dnsServers: ['10.0.0.4', '10.0.0.5'],
          peerings: [
            { name: 'vnet-hub', resourceGroup: 'rg-hub', subscriptionId: HUB },
            { name: 'vnet-neighbour' },
          ],
        },
        ddosProtectionPlan: patterns[design.pattern].workspaceGateway
          ? undefined
          : {
              name: 'ddos-hub',
              resourceGroup: 'rg-hub',
              subscriptionId: HUB,
            },
      },
  },
];

export const sizes: Variant[] = [
  { name: 'one unit', change: design => design },
  {
    name: 'zones',
    change: design => {
      if (patterns[design.pattern].workspaceGateway) return undefined;
      if (design.tier === 'Premium') {
        return { ...design, units: 3, zones: ['1', '2', '3'] };
      }
      return design.tier === 'PremiumV2'
        ? { ...design, units: 3, zoneRedundant: true }
        : undefined;
    },
  },
  {
    name: 'three regions',
    change: design => {
      if (
        design.tier !== 'Premium' ||
        patterns[design.pattern].workspaceGateway
      ) {
        return undefined;
      }
      const injected = isInjected(design.pattern);
      return {
        ...design,
        units: 2,
        additionalLocations: [
          {
            region: 'norwayeast',
            units: 2,
            zones: ['1', '2'],
            disableGateway:
              patterns[design.pattern].attachment === 'classic-internal'
                ? undefined
                : true,
            ...(injected && {
              virtualNetwork: {
                mode: 'new',
                name: 'vnet-no',
                addressSpace: ['10.40.0.0/16'],
              },
              gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
              publicIp: { name: 'pip-apim-no' },
            }),
          },
          {
            region: 'westeurope',
            ...(injected && {
              virtualNetwork: {
                mode: 'existing',
                name: 'vnet-we',
                resourceGroup: 'rg-we',
              },
              gatewaySubnet: { name: 'snet-apim' },
            }),
          },
        ],
      };
    },
  },
];
