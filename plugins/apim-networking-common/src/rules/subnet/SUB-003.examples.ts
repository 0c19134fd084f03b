import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    title: 'injection',
    bad: design('injection-v2', 'PremiumV2', gatewaySubnet('10.20.1.0/28')),
    good: design('injection-v2', 'PremiumV2', gatewaySubnet('10.20.1.0/27')),
    at: 'gatewaySubnet.prefix',
  },
  {
    title: 'integration',
    bad: design('integration-v2', 'StandardV2', gatewaySubnet('10.20.1.0/28')),
    good: design('integration-v2', 'StandardV2', gatewaySubnet('10.20.1.0/27')),
    at: 'gatewaySubnet.prefix',
    severity: 'warning',
  },
];
