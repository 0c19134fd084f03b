import {
  assertGatewayDesign,
  capabilityMatrix,
  evaluateParsedDesign,
  PATTERN_NAMES,
  patterns,
  TIER_NAMES,
  tiers,
  type GatewayDesign,
  type GatewayDesignInput,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';

/** A named design of the space that the tests go through. */
export interface NamedDesign {
  name: string;
  design: GatewayDesign;
}

interface Variant {
  name: string;
  /** Undefined where the pattern on this tier has no such thing. */
  change(design: GatewayDesignInput): GatewayDesignInput | undefined;
}

const HUB = '11111111-1111-1111-1111-111111111111';
const certificate = {
  keyVault: 'kv-certificates',
  name: 'api-example-com',
  resourceGroup: 'rg-certificates',
};
const newNetwork = {
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

/** The plainest design of a pattern. */
function plainDesign(pattern: PatternName, tier: TierName): GatewayDesignInput {
  const { attachment, privateEndpoint, applicationGateway, frontDoor } =
    patterns[pattern];
  const attached = attachment !== 'none';
  return {
    name: 'apim-orders',
    environment: 'staging',
    region: 'swedencentral',
    tier,
    units: tier === 'Consumption' ? 0 : 1,
    pattern,
    ...(attached && {
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
    }),
    ...((attached || privateEndpoint) && { virtualNetwork: newNetwork }),
    ...(privateEndpoint && {
      privateEndpoints: [
        { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
      ],
    }),
    ...(applicationGateway && {
      applicationGateway: {
        subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
        listeners: [{ hostName: 'api.example.com', certificate }],
      },
    }),
    ...(frontDoor && { frontDoor: {} }),
  };
}

const isClassic = (tier: TierName) => tiers[tier].family === 'classic';
const isInjected = (pattern: PatternName) =>
  patterns[pattern].attachment.startsWith('classic');

const networks: Variant[] = [
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

const sizes: Variant[] = [
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

const options: Variant[] = [
  { name: 'nothing more', change: design => design },
  {
    name: 'own address with DDoS protection',
    change: design => {
      if (isInjected(design.pattern)) {
        return {
          ...design,
          publicIp: { name: 'pip-apim', dnsLabel: 'apim-orders-gw' },
          ddosProtection: true,
        };
      }
      return design.applicationGateway && { ...design, ddosProtection: true };
    },
  },
  {
    name: 'NAT gateway',
    change: design => design.gatewaySubnet && { ...design, natGateway: true },
  },
  {
    name: 'forced tunnel',
    change: design =>
      design.gatewaySubnet && !patterns[design.pattern].workspaceGateway
        ? {
            ...design,
            forcedTunnel: {
              nextHopIpAddress: '10.0.0.4',
              clientRanges:
                design.pattern === 'injection-external'
                  ? ['203.0.113.0/24']
                  : undefined,
            },
          }
        : undefined,
  },
  {
    name: 'custom domains',
    change: design =>
      patterns[design.pattern].workspaceGateway
        ? undefined
        : {
            ...design,
            customDomains: [
              { hostName: 'api.example.com', certificate },
              ...(design.tier === 'Consumption'
                ? []
                : [
                    {
                      hostName: 'portal.example.com',
                      type: 'DeveloperPortal' as const,
                      certificate: { keyVault: 'kv-portal', name: 'portal' },
                    },
                  ]),
            ],
          },
  },
  {
    name: 'central DNS zones',
    change: design => ({
      ...design,
      privateDns: 'existing',
      privateDnsZones: { resourceGroup: 'rg-dns', subscriptionId: HUB },
    }),
  },
  {
    name: 'no DNS zones',
    change: design => ({ ...design, privateDns: 'none' }),
  },
  {
    name: 'five endpoints in three networks',
    change: design => {
      const [first] = design.privateEndpoints ?? [];
      if (!first && design.pattern !== 'integration-v2') return undefined;
      const subnet = { name: 'snet-pep', prefix: '10.20.2.0/26' };
      const spoke = {
        mode: 'existing' as const,
        name: 'vnet-spoke',
        resourceGroup: 'rg-spoke',
        region: 'norwayeast',
      };
      const spokeSubnet = { name: 'snet-pep', prefix: '10.90.2.0/26' };
      return {
        ...design,
        privateEndpoints: [
          { subnet },
          { name: 'pep-second', subnet },
          { name: 'pep-spoke', subnet: spokeSubnet, virtualNetwork: spoke },
          {
            name: 'pep-spoke-again',
            subnet: spokeSubnet,
            virtualNetwork: { ...spoke, name: 'VNET-spoke' },
          },
          {
            name: 'pep-namesake',
            subnet: { name: 'snet-apim', prefix: '10.91.2.0/26' },
            virtualNetwork: {
              mode: 'existing',
              name: design.virtualNetwork!.name,
              resourceGroup: 'rg-namesake',
            },
          },
        ],
      };
    },
  },
  {
    name: 'public access off',
    change: design =>
      design.pattern === 'private-endpoint'
        ? { ...design, publicNetworkAccess: 'Disabled' }
        : undefined,
  },
  {
    name: 'public access on',
    change: design =>
      design.pattern === 'private-endpoint-appgw-waf' ||
      design.pattern === 'front-door-private-link'
        ? { ...design, publicNetworkAccess: 'Enabled' }
        : undefined,
  },
  {
    name: 'integration',
    change: design =>
      patterns[design.pattern].mayIntegrate && !isClassic(design.tier)
        ? {
            ...design,
            virtualNetwork: design.virtualNetwork ?? newNetwork,
            gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
          }
        : undefined,
  },
  {
    name: 'developer portal off',
    change: design =>
      patterns[design.pattern].workspaceGateway || design.tier === 'Consumption'
        ? undefined
        : { ...design, developerPortal: 'Disabled' },
  },
  {
    name: 'firewall that only detects, and every listener',
    change: design => {
      const { applicationGateway, frontDoor } = design;
      if (frontDoor) return { ...design, frontDoor: { wafMode: 'Detection' } };
      return (
        applicationGateway && {
          ...design,
          applicationGateway: {
            ...applicationGateway,
            name: 'agw-partners',
            wafMode: 'Detection',
            listeners: [
              { hostName: 'api.example.com', certificate },
              { hostName: 'api.example.org', certificate },
              ...(design.pattern === 'internal-appgw-waf'
                ? [
                    {
                      hostName: 'portal.example.com',
                      endpoint: 'developerPortal' as const,
                      certificate,
                    },
                    {
                      hostName: 'manage.example.com',
                      endpoint: 'managementPlane' as const,
                      certificate,
                    },
                  ]
                : []),
            ],
          },
        }
      );
    },
  },
  {
    name: 'named and connected workspace gateway',
    change: design =>
      patterns[design.pattern].workspaceGateway
        ? {
            ...design,
            units: 2,
            workspaceGateway: { name: 'gw-partners', workspace: 'partners' },
          }
        : undefined,
  },
];

/** Every pair of tier and pattern that Azure has, in its plainest form. */
export function plainDesigns(): NamedDesign[] {
  return PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported).map(
      tier => ({
        name: `${pattern}, ${tier}`,
        design: assertGatewayDesign(plainDesign(pattern, tier)),
      }),
    ),
  );
}

/**
 * The legal space: every pair of tier and pattern × network × size × option, each where the pair has it, without what breaks a
 * rule, and each design once.
 */
export function designSpace(): NamedDesign[] {
  const seen = new Set<string>();
  return PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.filter(
      tier => capabilityMatrix[pattern][tier].supported,
    ).flatMap(tier =>
      networks.flatMap(network =>
        sizes.flatMap(size =>
          options.flatMap(option => {
            const plain = plainDesign(pattern, tier);
            const placed = network.change(plain);
            const sized = placed && size.change(placed);
            const input = sized && option.change(sized);
            if (!input) return [];
            const design = assertGatewayDesign(input);
            const key = JSON.stringify(design);
            const { findings } = evaluateParsedDesign(design);
            if (
              seen.has(key) ||
              findings.some(({ severity }) => severity === 'error')
            ) {
              return [];
            }
            seen.add(key);
            return [
              {
                name: `${pattern}, ${tier}, ${network.name}, ${size.name}, ${option.name}`,
                design,
              },
            ];
          }),
        ),
      ),
    ),
  );
}
