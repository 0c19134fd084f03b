import { design, type RuleExample } from '../examples/example';

const wanted = { privateDeveloperPortal: true };

export const examples: RuleExample[] = [
  {
    bad: design('isolated', 'StandardV2', wanted),
    good: design('injection-internal', 'Premium', wanted),
    at: 'privateDeveloperPortal',
  },
];
