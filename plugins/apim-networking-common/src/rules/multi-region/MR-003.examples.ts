import { additionalLocation } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-internal', 'Premium', {
      additionalLocations: [{ region: 'norwayeast' }],
    }),
    good: design('injection-internal', 'Premium', additionalLocation()),
    at: 'additionalLocations[0].gatewaySubnet',
  },
];
