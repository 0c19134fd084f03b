import { endpointSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-v2', 'PremiumV2', {
      privateEndpoints: [{ subnet: endpointSubnet }],
    }),
    good: design('injection-v2', 'PremiumV2'),
    at: 'privateEndpoints',
  },
];
