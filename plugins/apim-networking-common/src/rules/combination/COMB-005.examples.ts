import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('front-door-private-link', 'PremiumV2'),
    good: design('front-door-private-link', 'StandardV2'),
    at: 'tier',
  },
];
