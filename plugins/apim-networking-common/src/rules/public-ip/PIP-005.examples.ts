import { design, type RuleExample } from '../examples/example';

const address = { publicIp: { name: 'pip-apim' } };

export const examples: RuleExample[] = [
  {
    title: 'the tier',
    bad: design('integration-v2', 'StandardV2', address),
    good: design('injection-internal', 'Premium', address),
    at: 'publicIp',
  },
  {
    title: 'the pattern',
    bad: design('public', 'Premium', address),
    good: design('public', 'Premium'),
    at: 'publicIp',
  },
];
