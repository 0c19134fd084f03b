import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const present = {
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
    description: 'Plan how an integrated gateway becomes an isolated one',
    example: stringify({
      steps: [
        {
          id: 'plan',
          action: 'apim:transition:plan',
          name: 'Plan the transition',
          input: {
            present,
            wanted: {
              ...present,
              pattern: 'isolated',
              privateEndpoints: [
                {
                  subnet: {
                    name: 'snet-private-endpoints',
                    prefix: '10.30.0.64/27',
                  },
                },
              ],
            },
            outputPath: 'docs/TRANSITION.md',
          },
        },
      ],
    }),
  },
];
