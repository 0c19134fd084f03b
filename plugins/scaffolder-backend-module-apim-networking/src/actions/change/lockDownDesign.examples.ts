import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Switch public access off before a private endpoint',
    example: stringify({
      steps: [
        {
          id: 'wanted',
          action: 'apim:design:lock-down',
          name: 'Lock the design down',
          input: {
            design: {
              name: 'apim-stores-prod',
              environment: 'production',
              tier: 'Standard',
              region: 'westeurope',
              pattern: 'private-endpoint',
              virtualNetwork: {
                name: 'vnet-stores',
                addressSpace: ['10.40.0.0/23'],
              },
              privateEndpoints: [
                {
                  subnet: {
                    name: 'snet-private-endpoints',
                    prefix: '10.40.1.0/27',
                  },
                },
              ],
            },
          },
        },
      ],
    }),
  },
];
