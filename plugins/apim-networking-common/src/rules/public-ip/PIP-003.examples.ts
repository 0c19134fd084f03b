import { design, type RuleExample } from '../examples/example';

const wanted = { ddosProtection: true };

export const examples: RuleExample[] = [
  {
    bad: design('isolated', 'StandardV2', wanted),
    good: design('injection-internal', 'Premium', {
      ...wanted,
      publicIp: { name: 'pip-apim' },
    }),
    at: 'ddosProtection',
  },
  {
    title: 'the public IP address',
    bad: design('injection-internal', 'Premium', wanted),
    good: design('internal-appgw-waf', 'Premium', wanted),
    at: 'publicIp',
  },
];
