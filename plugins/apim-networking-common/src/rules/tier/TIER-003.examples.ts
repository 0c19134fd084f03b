import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('integration-v2', 'Basic'),
    good: design('integration-v2', 'StandardV2'),
    at: 'tier',
  },
];
