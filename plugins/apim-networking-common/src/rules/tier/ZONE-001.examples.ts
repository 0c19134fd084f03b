import { design, type RuleExample } from '../examples/example';

const zones = ['1' as const, '2' as const, '3' as const];

export const examples: RuleExample[] = [
  {
    bad: design('injection-internal', 'Premium', { zones, units: 4 }),
    good: design('injection-internal', 'Premium', { zones, units: 6 }),
    at: 'units',
  },
];
