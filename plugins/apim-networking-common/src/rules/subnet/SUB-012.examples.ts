import { endpointSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const isolated = (delegations: string[]) =>
  design('isolated', 'StandardV2', {
    privateEndpoints: [{ subnet: { ...endpointSubnet, delegations } }],
  });

export const examples: RuleExample[] = [
  {
    bad: isolated(['Microsoft.Web/serverFarms']),
    good: isolated([]),
    at: 'privateEndpoints[0].subnet.delegations',
  },
];
