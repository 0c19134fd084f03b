import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('public', 'Developer', { environment: 'production' }),
    good: design('public', 'Developer'),
    at: 'tier',
  },
];
