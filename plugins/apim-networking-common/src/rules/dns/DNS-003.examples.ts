import { design, type RuleExample } from '../examples/example';

const resolvedBy = (...dnsServers: string[]) =>
  design('injection-v2', 'PremiumV2', {
    virtualNetwork: {
      name: 'vnet-orders',
      addressSpace: ['10.20.0.0/16'],
      ...(dnsServers.length > 0 && { dnsServers }),
    },
  });

export const examples: RuleExample[] = [
  {
    bad: resolvedBy('10.0.0.4'),
    good: resolvedBy(),
    at: 'virtualNetwork.dnsServers',
    severity: 'info',
  },
];
