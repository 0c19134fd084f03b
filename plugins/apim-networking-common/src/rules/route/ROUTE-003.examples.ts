import { design, type RuleExample } from '../examples/example';

const tunnelled = (...clientRanges: string[]) =>
  design('injection-external', 'Premium', {
    forcedTunnel: clientRanges.length > 0 ? { clientRanges } : {},
  });

export const examples: RuleExample[] = [
  {
    bad: tunnelled(),
    good: tunnelled('203.0.113.0/24'),
    at: 'gatewaySubnet (routeTable)',
  },
];
