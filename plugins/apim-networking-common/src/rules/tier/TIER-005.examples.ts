import { additionalLocation } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('public', 'Standard', additionalLocation()),
    good: design('injection-internal', 'Premium', additionalLocation()),
    at: 'additionalLocations[0]',
  },
  {
    title: 'Premium v2',
    bad: design('public', 'PremiumV2', additionalLocation()),
    good: design('public', 'PremiumV2'),
    at: 'additionalLocations[0]',
    severity: 'warning',
  },
];
