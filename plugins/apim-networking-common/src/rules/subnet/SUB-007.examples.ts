import { existingSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const integrated = (...delegations: string[]) =>
  design('integration-v2', 'StandardV2', existingSubnet({ delegations }));

export const examples: RuleExample[] = [
  {
    bad: integrated('Microsoft.Web/hostingEnvironments'),
    good: integrated('Microsoft.Web/serverFarms'),
    at: 'gatewaySubnet.delegations',
  },
];
