import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-v2', 'StandardV2'),
    good: design('injection-v2', 'PremiumV2'),
    at: 'tier',
  },
];
