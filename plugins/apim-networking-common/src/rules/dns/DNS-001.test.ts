import { internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { dns001 } from './DNS-001';
import { examples } from './DNS-001.examples';

const withZone = (name: string) =>
  model(internal(), m => {
    m.privateDnsZones = [{ name }];
  });

testRule(dns001, examples, [
  {
    bad: withZone('azure-api.net'),
    good: withZone('apim-orders.azure-api.net'),
    at: 'Microsoft.Network/privateDnsZones/azure-api.net',
  },
]);
