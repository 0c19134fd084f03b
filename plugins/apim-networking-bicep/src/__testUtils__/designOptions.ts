import { patterns } from 'backstage-plugin-apim-networking-common';
import {
  certificate,
  HUB,
  isClassic,
  isInjected,
  newNetwork,
  type Variant,
} from './designVariants';

export const options: Variant[] = [
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
