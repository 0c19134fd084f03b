import { existingSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const group = (networkSecurityGroup: boolean) =>
  existingSubnet({ networkSecurityGroup });

export const examples: RuleExample[] = [
  {
    title: 'classic injection',
    bad: design('injection-internal', 'Premium', group(false)),
    good: design('injection-internal', 'Premium', group(true)),
    at: 'gatewaySubnet.networkSecurityGroup',
  },
  {
    title: 'integration',
    bad: design('integration-v2', 'StandardV2', group(false)),
    good: design('integration-v2', 'StandardV2', group(true)),
    at: 'gatewaySubnet.networkSecurityGroup',
    severity: 'warning',
  },
];
