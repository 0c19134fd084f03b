import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-internal', 'Standard'),
    good: design('injection-internal', 'Premium'),
    at: 'tier',
  },
  {
    title: 'external',
    bad: design('injection-external', 'StandardV2'),
    good: design('injection-external', 'Developer'),
    at: 'tier',
  },
];
