import { exampleDesign } from '../../design/exampleDesigns';
import { design, type RuleExample } from '../examples/example';

const injected = (present: Parameters<typeof exampleDesign>) =>
  design(
    'workspace-injection',
    'Premium',
    {},
    {
      present: exampleDesign(...present),
    },
  );

export const examples: RuleExample[] = [
  {
    title: 'another virtual network type',
    bad: injected(['workspace-integration', 'Premium']),
    good: injected(['workspace-injection', 'Premium']),
    at: 'pattern',
  },
  {
    title: 'another subnet',
    bad: injected([
      'workspace-injection',
      'Premium',
      { gatewaySubnet: { name: 'snet-other', prefix: '10.20.9.0/24' } },
    ]),
    good: injected(['workspace-injection', 'Premium', { units: 2 }]),
    at: 'pattern',
  },
];
