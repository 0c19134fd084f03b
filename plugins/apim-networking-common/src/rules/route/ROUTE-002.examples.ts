import { arm, type RuleExample } from '../examples/example';
import { inSubnet, routed, service } from '../examples/resources';

const injected = (...services: string[]) =>
  arm([
    service('Premium', inSubnet('Internal')),
    ...routed(
      { '0.0.0.0/0': 'VirtualAppliance', ApiManagement: 'Internet' },
      { serviceEndpoints: services.map(name => ({ service: name })) },
    ),
  ]);

export const examples: RuleExample[] = [
  {
    bad: injected('Microsoft.Sql', 'Microsoft.Storage'),
    good: injected(
      'Microsoft.Sql',
      'Microsoft.Storage',
      'Microsoft.EventHub',
      'Microsoft.KeyVault',
    ),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId (serviceEndpoints)',
  },
];
