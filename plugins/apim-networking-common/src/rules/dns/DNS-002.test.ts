import { injectionV2, internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { dns002 } from './DNS-002';
import { examples } from './DNS-002.examples';

const planned = (...records: string[]) =>
  model(injectionV2(), m => {
    m.evidence = 'planned';
    m.privateDnsZones = [{ name: 'apim-orders.azure-api.net', records }];
  });

testRule(dns002, examples, [
  { bad: planned('www'), good: planned('@'), at: 'name' },
  {
    bad: model(internal(), m => {
      m.privateDnsZones = [{ name: 'azure-api.net', records: ['other'] }];
    }),
    good: model(
      internal({
        privateDns: 'none',
        customDomains: [{ hostName: 'api.example.com' }],
      }),
    ),
    at: 'privateDns',
  },
]);
