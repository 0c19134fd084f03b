import { endpointSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const connection = (status: 'Pending' | 'Approved') =>
  design('private-endpoint', 'Standard', {
    privateEndpoints: [{ subnet: endpointSubnet, status }],
  });

export const examples: RuleExample[] = [
  {
    bad: connection('Pending'),
    good: connection('Approved'),
    at: 'privateEndpoints[0].status',
  },
];
