import { arm, type RuleExample } from '../examples/example';
import {
  inSubnet,
  network,
  privateDnsZone,
  service,
} from '../examples/resources';

const withZone = (name: string) =>
  arm([
    service('Premium', inSubnet('Internal')),
    network(),
    privateDnsZone(name),
  ]);

export const examples: RuleExample[] = [
  {
    bad: withZone('azure-api.net'),
    good: withZone('apim-orders.azure-api.net'),
    at: 'Microsoft.Network/privateDnsZones/azure-api.net',
  },
];
