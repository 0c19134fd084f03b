import { existingSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const injected = (...delegations: string[]) =>
  design('injection-v2', 'PremiumV2', existingSubnet({ delegations }));

export const examples: RuleExample[] = [
  {
    bad: injected('Microsoft.Web/serverFarms'),
    good: injected('Microsoft.Web/hostingEnvironments'),
    at: 'gatewaySubnet.delegations',
  },
];
