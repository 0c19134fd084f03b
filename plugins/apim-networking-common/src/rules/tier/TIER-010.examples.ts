import { additionalLocation } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('public', 'StandardV2', { units: 11 }),
    good: design('public', 'StandardV2', { units: 10 }),
    at: 'units',
  },
  {
    title: 'more than the default limit of Premium',
    bad: design('public', 'Premium', { units: 32 }),
    good: design('public', 'Premium', { units: 31 }),
    at: 'units',
    severity: 'warning',
  },
  {
    title: 'a tier without scale units',
    bad: design('public', 'Consumption', { units: 1 }),
    good: design('public', 'Consumption'),
    at: 'units',
  },
  {
    title: 'an additional location',
    bad: design(
      'injection-internal',
      'Premium',
      additionalLocation({ units: 0 }),
    ),
    good: design(
      'injection-internal',
      'Premium',
      additionalLocation({ units: 31 }),
    ),
    at: 'additionalLocations[0].units',
  },
];
