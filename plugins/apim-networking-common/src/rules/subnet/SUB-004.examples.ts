import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('integration-v2', 'StandardV2', gatewaySubnet('10.20.1.0/25')),
    good: design('integration-v2', 'StandardV2', gatewaySubnet('10.20.1.0/24')),
    at: 'gatewaySubnet.prefix',
  },
];
