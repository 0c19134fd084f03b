import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Expose a new API, limited for each subscription',
    example: stringify({
      steps: [
        {
          id: 'expose',
          action: 'apim:api:expose',
          name: 'Expose the API',
          input: {
            gateway: 'resource:default/apim-orders',
            name: 'orders',
            owner: 'group:default/orders-team',
            definition:
              "openapi: 3.0.3\ninfo:\n  title: Orders\n  version: '1'\npaths: {}\n",
            path: 'orders/v1',
            backendUrl: 'https://orders.internal.example.com',
            callsPerMinute: 600,
          },
        },
      ],
    }),
  },
  {
    description:
      'Expose an API of the catalog to those who come through a private endpoint, in a product whose subscriptions are approved',
    example: stringify({
      steps: [
        {
          id: 'expose',
          action: 'apim:api:expose',
          name: 'Expose the API',
          input: {
            gateway: 'resource:default/apim-orders',
            api: 'api:default/stock',
            path: 'stock',
            backendUrl: 'https://stock.internal.example.com',
            privateEndpointOnly: true,
            product: 'partners',
            productTitle: 'Partners',
            approvalRequired: true,
          },
        },
      ],
    }),
  },
];
