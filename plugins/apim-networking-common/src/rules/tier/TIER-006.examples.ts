import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    title: 'a list of zones',
    bad: design('public', 'Standard', { zones: ['1', '2'] }),
    good: design('injection-internal', 'Premium', {
      zones: ['1', '2'],
      units: 2,
    }),
    at: 'zones',
  },
  {
    title: 'zone redundancy',
    bad: design('integration-v2', 'StandardV2', { zoneRedundant: true }),
    good: design('injection-v2', 'PremiumV2', { zoneRedundant: true }),
    at: 'zoneRedundant',
  },
];
