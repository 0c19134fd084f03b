import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('isolated', 'StandardV2', gatewaySubnet('10.20.2.0/24')),
    good: design('isolated', 'StandardV2', gatewaySubnet('10.20.4.0/24')),
    at: 'privateEndpoints[0].subnet.prefix',
  },
];
