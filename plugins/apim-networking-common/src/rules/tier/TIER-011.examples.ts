import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-v2', 'PremiumV2', { region: 'westus3' }),
    good: design('injection-v2', 'PremiumV2', { region: 'norwayeast' }),
    at: 'region',
  },
  {
    title: 'paused for capacity',
    bad: design('integration-v2', 'StandardV2', { region: 'uksouth' }),
    good: design('public', 'Standard', { region: 'uksouth' }),
    at: 'region',
  },
];
