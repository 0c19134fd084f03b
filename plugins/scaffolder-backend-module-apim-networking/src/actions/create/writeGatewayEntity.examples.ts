import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const design = {
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
    description: 'Write the catalog-info.yaml of a gateway',
    example: stringify({
      steps: [
        {
          id: 'describe',
          action: 'apim:catalog:write',
          name: 'Describe the gateway',
          input: { design, owner: 'group:default/partner-team' },
        },
      ],
    }),
  },
  {
    description:
      'Write it elsewhere, with all that can be said and the decision that allowed the design',
    example: stringify({
      steps: [
        {
          id: 'describe',
          action: 'apim:catalog:write',
          name: 'Describe the gateway',
          input: {
            design,
            owner: 'group:default/partner-team',
            system: 'system:default/api-gateways',
            title: 'Partner gateway, test',
            description: 'Where partners try their calls.',
            decisionId: '2b0f9d2e-6a4e-4b5e-9f53-0d6f3a2f5c11',
            outputPath: 'catalog/gateway.yaml',
          },
        },
      ],
    }),
  },
];
