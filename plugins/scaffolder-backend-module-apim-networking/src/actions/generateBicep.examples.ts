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
];
