import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Read an instance from what "az apim show" prints',
    example: stringify({
      steps: [
        {
          id: 'instance',
          action: 'apim:instance:read',
          name: 'Read the instance',
          input: {
            armJson: JSON.stringify({
              id: '/subscriptions/6b1f3c2e-0000-4000-8000-000000000001/resourceGroups/rg-apis/providers/Microsoft.ApiManagement/service/apim-orders',
              name: 'apim-orders',
              type: 'Microsoft.ApiManagement/service',
              location: 'Sweden Central',
              sku: { name: 'StandardV2', capacity: 1 },
              publicNetworkAccess: 'Enabled',
              virtualNetworkType: 'None',
            }),
            environment: 'production',
          },
        },
      ],
    }),
  },
  {
    description:
      'Read an instance and the networking around it from Azure; one whose design cannot be determined is let through',
    example: stringify({
      steps: [
        {
          id: 'instance',
          action: 'apim:instance:read',
          name: 'Read the instance',
          input: {
            resourceId:
              '/subscriptions/6b1f3c2e-0000-4000-8000-000000000001/resourceGroups/rg-apis/providers/Microsoft.ApiManagement/service/apim-orders',
            environment: 'production',
            allowUnclear: true,
          },
        },
      ],
    }),
  },
];
