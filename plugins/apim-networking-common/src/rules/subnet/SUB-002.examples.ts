import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const injected = (units: number, prefix: string) =>
  design('injection-internal', 'Premium', { units, ...gatewaySubnet(prefix) });

export const examples: RuleExample[] = [
  {
    bad: injected(2, '10.20.1.0/29'),
    good: injected(2, '10.20.1.0/28'),
    at: 'gatewaySubnet.prefix',
  },
  {
    title: 'one unit too many',
    bad: injected(30, '10.20.1.0/26'),
    good: injected(29, '10.20.1.0/26'),
    at: 'gatewaySubnet.prefix',
  },
];
