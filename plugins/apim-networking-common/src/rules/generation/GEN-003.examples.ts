import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    title: 'a public IP address without injection',
    bad: design('isolated', 'StandardV2', { publicIp: { name: 'pip-orders' } }),
    good: design('injection-external', 'Premium', {
      publicIp: { name: 'pip-orders' },
    }),
    at: 'publicIp',
  },
  {
    title: 'DDoS protection without an address',
    bad: design('injection-external', 'Premium', { ddosProtection: true }),
    good: design('injection-external', 'Premium', {
      publicIp: { name: 'pip-orders' },
      ddosProtection: true,
    }),
    at: 'ddosProtection',
  },
  {
    title: 'a NAT gateway without a subnet',
    bad: design('public', 'Premium', { natGateway: true }),
    good: design('public', 'Premium'),
    at: 'natGateway',
  },
];
