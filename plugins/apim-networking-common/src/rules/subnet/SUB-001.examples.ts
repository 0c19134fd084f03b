import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('injection-internal', 'Premium', gatewaySubnet('10.20.1.0/30')),
    good: design(
      'injection-internal',
      'Premium',
      gatewaySubnet('10.20.1.0/29'),
    ),
    at: 'gatewaySubnet.prefix',
  },
];
