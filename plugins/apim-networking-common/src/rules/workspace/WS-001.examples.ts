import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('workspace-injection', 'Premium'),
    good: design('workspace-integration', 'Premium'),
    at: 'pattern',
  },
];
