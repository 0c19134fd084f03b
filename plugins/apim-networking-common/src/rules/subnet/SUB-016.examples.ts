import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const injected = (prefix: string) =>
  design('injection-internal', 'Premium', gatewaySubnet(prefix));

export const examples: RuleExample[] = [
  {
    bad: injected('10.30.0.0/24'),
    good: injected('10.20.255.0/24'),
    at: 'gatewaySubnet.prefix',
  },
];
