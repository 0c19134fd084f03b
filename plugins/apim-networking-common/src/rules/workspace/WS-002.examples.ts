import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('workspace-integration', 'Standard'),
    good: design('workspace-integration', 'BasicV2'),
    at: 'tier',
  },
];
