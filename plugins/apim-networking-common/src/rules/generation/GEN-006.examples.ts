import { design, type RuleExample } from '../examples/example';

const certificate = { keyVault: 'kv-orders', name: 'api-example-com' };

export const examples: RuleExample[] = [
  {
    title: 'a custom domain',
    bad: design('isolated', 'StandardV2', {
      customDomains: [{ hostName: 'api.example.com' }],
    }),
    good: design('isolated', 'StandardV2', {
      customDomains: [{ hostName: 'api.example.com', certificate }],
    }),
    at: 'customDomains[0].certificate',
  },
  {
    title: 'an Application Gateway',
    bad: design('internal-appgw-waf', 'Premium', {
      applicationGateway: {
        subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
      },
    }),
    good: design('internal-appgw-waf', 'Premium', {
      applicationGateway: {
        subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
        listeners: [{ hostName: 'api.example.com', certificate }],
      },
    }),
    at: 'applicationGateway.listeners',
  },
];
