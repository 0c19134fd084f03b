import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const gateway = {
  name: 'apim-warehouse-prod',
  environment: 'production',
  tier: 'Premium',
  units: 1,
  region: 'westeurope',
};

export const examples: TemplateExample[] = [
  {
    description: 'Add a region to a gateway without a network',
    example: stringify({
      steps: [
        {
          id: 'wanted',
          action: 'apim:design:add-region',
          name: 'Add the region',
          input: {
            design: { ...gateway, pattern: 'public' },
            region: 'northeurope',
          },
        },
      ],
    }),
  },
  {
    description: 'Add a region with a network of its own and two units',
    example: stringify({
      steps: [
        {
          id: 'wanted',
          action: 'apim:design:add-region',
          name: 'Add the region',
          input: {
            design: {
              ...gateway,
              pattern: 'injection-internal',
              virtualNetwork: {
                name: 'vnet-warehouse',
                addressSpace: ['10.40.0.0/23'],
              },
              gatewaySubnet: { name: 'snet-apim', prefix: '10.40.0.0/26' },
            },
            region: 'northeurope',
            units: 2,
            networkName: 'vnet-warehouse-ne',
            addressSpace: '10.41.0.0/23',
            subnetPrefix: '10.41.0.0/26',
          },
        },
      ],
    }),
  },
];
