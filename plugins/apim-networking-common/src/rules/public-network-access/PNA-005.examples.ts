import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('private-endpoint', 'Standard'),
    good: design('private-endpoint', 'Standard', {
      publicNetworkAccess: 'Disabled',
    }),
    at: 'publicNetworkAccess',
  },
];
