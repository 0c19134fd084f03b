import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-internal', 'Premium'),
    good: design('injection-internal', 'Premium', {
      publicIp: { name: 'pip-apim' },
    }),
    at: 'publicIp',
  },
];
