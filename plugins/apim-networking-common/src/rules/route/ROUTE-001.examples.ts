import { arm, type RuleExample } from '../examples/example';
import { inSubnet, routed, service } from '../examples/resources';

const injected = (routes: Record<string, string>) =>
  arm([service('Premium', inSubnet('Internal')), ...routed(routes)]);

const tunnel = { '0.0.0.0/0': 'VirtualAppliance' };

export const examples: RuleExample[] = [
  {
    bad: injected(tunnel),
    good: injected({ ...tunnel, ApiManagement: 'Internet' }),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId (routeTable)',
  },
];
