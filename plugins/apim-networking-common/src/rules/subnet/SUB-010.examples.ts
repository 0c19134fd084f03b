import { design, type RuleExample } from '../examples/example';

const inNetworkOf = (region: string) =>
  design('injection-internal', 'Premium', {
    virtualNetwork: { mode: 'existing', name: 'vnet-hub', region },
  });

export const examples: RuleExample[] = [
  {
    bad: inNetworkOf('westeurope'),
    good: inNetworkOf('Sweden Central'),
    at: 'virtualNetwork.region',
  },
];
