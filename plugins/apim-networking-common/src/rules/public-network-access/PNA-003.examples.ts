import { design, type RuleExample } from '../examples/example';

const closed = { publicNetworkAccess: 'Disabled' as const };

export const examples: RuleExample[] = [
  {
    title: 'classic injection',
    bad: design('injection-internal', 'Premium', closed),
    good: design('injection-internal', 'Premium'),
    at: 'publicNetworkAccess',
  },
  {
    title: 'injection v2',
    bad: design('injection-v2', 'PremiumV2', closed),
    good: design('injection-v2', 'PremiumV2'),
    at: 'publicNetworkAccess',
    severity: 'warning',
  },
];
