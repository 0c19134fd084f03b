import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const isolated = {
  name: 'apim-orders-prod',
  environment: 'production',
  tier: 'StandardV2',
  units: 1,
  region: 'westeurope',
  pattern: 'isolated',
  publicNetworkAccess: 'Disabled',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/23'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/26' },
  privateEndpoints: [
    { subnet: { name: 'snet-private-endpoints', prefix: '10.20.1.0/27' } },
  ],
};

const integration = {
  name: 'apim-partners-test',
  environment: 'staging',
  tier: 'StandardV2',
  region: 'westeurope',
  pattern: 'integration-v2',
  virtualNetwork: { name: 'vnet-partners', addressSpace: ['10.30.0.0/24'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.30.0.0/26' },
};

const firewall = {
  name: 'apim-partners-prod',
  environment: 'production',
  tier: 'Premium',
  units: 2,
  zones: ['1', '2'],
  region: 'westeurope',
  pattern: 'internal-appgw-waf',
  virtualNetwork: { name: 'vnet-partners', addressSpace: ['10.40.0.0/23'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.40.0.0/26' },
  applicationGateway: {
    subnet: { name: 'snet-firewall', prefix: '10.40.1.0/24' },
    listeners: [
      {
        hostName: 'api.example.com',
        certificate: {
          keyVault: 'kv-certificates',
          resourceGroup: 'rg-certificates',
          name: 'api-example-com',
        },
      },
    ],
  },
};

export const examples: TemplateExample[] = [
  {
    description:
      'Generate the Bicep of the gateway that the form of the template designed',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'apim:bicep:generate',
          name: 'Generate the Bicep',
          input: { design: isolated },
        },
      ],
    }),
  },
  {
    description:
      'Generate into a folder, with publisher, tags, logs in Log Analytics and a lock',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'apim:bicep:generate',
          name: 'Generate the Bicep',
          input: {
            design: integration,
            outputPath: 'infrastructure',
            publisherName: 'Partner team',
            publisherEmail: 'apis@example.com',
            tags: { costCentre: '4711' },
            logAnalyticsWorkspaceId:
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform',
            lock: true,
          },
        },
      ],
    }),
  },
  {
    description:
      'Generate several environments into one folder: each names what differs from the design, and gets parameters of its own',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'apim:bicep:generate',
          name: 'Generate the Bicep',
          input: {
            design: integration,
            environments: [
              {
                environment: 'production',
                name: 'apim-partners-prod',
                tier: 'PremiumV2',
                units: 3,
                zoneRedundant: true,
                region: 'swedencentral',
              },
            ],
            outputPath: 'infrastructure',
          },
        },
      ],
    }),
  },
  {
    description:
      'Generate a gateway behind an Application Gateway with a web application firewall, whose certificate is in a Key Vault',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'apim:bicep:generate',
          name: 'Generate the Bicep',
          input: {
            design: firewall,
            publisherName: 'Partner team',
            publisherEmail: 'apis@example.com',
          },
        },
      ],
    }),
  },
];
