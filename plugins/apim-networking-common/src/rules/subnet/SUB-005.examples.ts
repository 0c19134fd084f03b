import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const injected = (units: number) =>
  design('injection-v2', 'PremiumV2', {
    units,
    ...gatewaySubnet('10.20.1.0/27'),
  });

export const examples: RuleExample[] = [
  { bad: injected(14), good: injected(13), at: 'gatewaySubnet.prefix' },
];
