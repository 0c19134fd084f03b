import { endpointSubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const connections = (length: number) =>
  design('private-endpoint', 'Standard', {
    privateEndpoints: Array.from({ length }, () => ({
      subnet: { ...endpointSubnet, prefix: '10.20.2.0/24' },
    })),
  });

export const examples: RuleExample[] = [
  { bad: connections(101), good: connections(100), at: 'privateEndpoints' },
];
