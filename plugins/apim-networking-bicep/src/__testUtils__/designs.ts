import {
  assertGatewayDesign,
  type GatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';

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
const gatewaySubnet = { name: 'snet-apim', prefix: '10.20.1.0/24' };

/** A named design of the space that the tests go through. */
export interface NamedDesign {
  name: string;
  design: GatewayDesign;
}

function named(name: string, input: GatewayDesignInput): NamedDesign {
  return { name, design: assertGatewayDesign(input) };
}

/**
 * Every pattern with Bicep × its tiers × new or existing network × options.
 */
export function designSpace(): NamedDesign[] {
  const space: NamedDesign[] = [];
  for (const [mode, virtualNetwork] of [
    ['new', newNetwork],
    ['existing', existingNetwork],
  ] as const) {
    const base = {
      name: 'apim-orders',
      environment: 'staging',
      region: 'swedencentral',
      virtualNetwork,
      gatewaySubnet,
    };
    for (const tier of ['StandardV2', 'PremiumV2'] as const) {
      for (const zoneRedundant of tier === 'PremiumV2'
        ? [undefined, true]
        : [undefined]) {
        const label = `${tier}, ${mode} network${
          zoneRedundant ? ', zone redundant' : ''
        }`;
        space.push(
          named(`integration-v2, ${label}`, {
            ...base,
            tier,
            units: 2,
            zoneRedundant,
            pattern: 'integration-v2',
          }),
        );
        for (const developerPortal of ['Enabled', 'Disabled'] as const) {
          for (const count of [1, 3, 5]) {
            space.push(
              named(
                `isolated, ${label}, ${count} endpoints, portal ${developerPortal}`,
                {
                  ...base,
                  tier,
                  zoneRedundant,
                  developerPortal,
                  pattern: 'isolated',
                  privateEndpoints: [
                    { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
                    {
                      name: 'pep-second',
                      subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' },
                    },
                    {
                      name: 'pep-spoke',
                      subnet: { name: 'snet-pep', prefix: '10.90.2.0/26' },
                      virtualNetwork: {
                        mode: 'existing' as const,
                        name: 'vnet-spoke',
                        resourceGroup: 'rg-spoke',
                        region: 'norwayeast',
                      },
                    },
                    {
                      name: 'pep-spoke-again',
                      subnet: { name: 'snet-pep', prefix: '10.90.2.0/26' },
                      virtualNetwork: {
                        mode: 'existing' as const,
                        name: 'VNET-spoke',
                        resourceGroup: 'rg-spoke',
                        region: 'norwayeast',
                      },
                    },
                    {
                      name: 'pep-namesake',
                      subnet: { name: 'snet-apim', prefix: '10.91.2.0/26' },
                      virtualNetwork: {
                        mode: 'existing' as const,
                        name: virtualNetwork.name,
                        resourceGroup: 'rg-namesake',
                      },
                    },
                  ].slice(0, count),
                },
              ),
            );
          }
        }
      }
    }
    for (const publicIp of [undefined, { name: 'pip-apim' }]) {
      const label = `${mode} network${publicIp ? ', own address' : ''}`;
      space.push(
        named(`injection-internal, Developer, ${label}`, {
          ...base,
          tier: 'Developer',
          publicIp,
          pattern: 'injection-internal',
        }),
      );
      for (const zones of [
        undefined,
        ['1', '2', '3'] as Array<'1' | '2' | '3'>,
      ]) {
        for (const regions of [0, 2]) {
          space.push(
            named(
              `injection-internal, Premium, ${label}, ${
                zones ? 'zones' : 'no zones'
              }, ${regions} further regions`,
              {
                ...base,
                tier: 'Premium',
                units: 3,
                zones,
                publicIp,
                ddosProtection: publicIp ? true : undefined,
                pattern: 'injection-internal',
                additionalLocations: [
                  {
                    region: 'norwayeast',
                    units: 2,
                    zones: zones ? ['1' as const, '2' as const] : undefined,
                    virtualNetwork: {
                      mode: 'new' as const,
                      name: 'vnet-no',
                      addressSpace: ['10.40.0.0/16'],
                    },
                    gatewaySubnet: {
                      name: 'snet-apim',
                      prefix: '10.40.1.0/24',
                    },
                  },
                  {
                    region: 'westeurope',
                    virtualNetwork: {
                      mode: 'existing' as const,
                      name: 'vnet-we',
                      resourceGroup: 'rg-we',
                    },
                    gatewaySubnet: { name: 'snet-apim' },
                  },
                ].slice(0, regions),
              },
            ),
          );
        }
      }
    }
  }
  return space;
}
