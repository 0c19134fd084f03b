import { design, type RuleExample } from '../examples/example';

const closed = { publicNetworkAccess: 'Disabled' as const };

export const examples: RuleExample[] = [
  {
    bad: design('public', 'Standard', closed),
    good: design('private-endpoint', 'Standard', closed),
    at: 'publicNetworkAccess',
  },
];
