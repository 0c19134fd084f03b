import type { GatewayDesignInput } from '../../design';
import { design, type RuleExample } from '../examples/example';

const inSubnet = (prefix: string) => {
  const gatewaySubnet: GatewayDesignInput['gatewaySubnet'] = {
    name: 'snet-ws',
    prefix,
  };
  return design('workspace-integration', 'Premium', { gatewaySubnet });
};

export const examples: RuleExample[] = [
  {
    bad: inSubnet('10.20.0.0/22'),
    good: inSubnet('10.20.0.0/24'),
    at: 'gatewaySubnet.prefix',
  },
];
