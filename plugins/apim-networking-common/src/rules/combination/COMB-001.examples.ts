import { endpointSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-internal', 'Premium', {
      privateEndpoints: [{ subnet: endpointSubnet }],
    }),
    good: design('injection-internal', 'Premium'),
    at: 'privateEndpoints',
  },
];
