import { existingSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const injected = (delegations: string[]) =>
  design('injection-internal', 'Premium', existingSubnet({ delegations }));

export const examples: RuleExample[] = [
  {
    bad: injected(['Microsoft.Web/serverFarms']),
    good: injected([]),
    at: 'gatewaySubnet.delegations',
  },
];
