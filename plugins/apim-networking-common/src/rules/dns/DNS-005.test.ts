import { isolated, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { dns005 } from './DNS-005';
import { examples } from './DNS-005.examples';

const withZone = (name: string) =>
  model(isolated(), m => {
    m.privateDnsZones = [{ name }];
  });

testRule(dns005, examples, [
  {
    bad: withZone('corp.example'),
    good: withZone('privatelink.azure-api.net'),
    at: 'privateEndpoints[0]',
  },
]);
