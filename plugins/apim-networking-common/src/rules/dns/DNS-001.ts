import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';
import { privateDnsZonesOf } from './privateDns';

export const dns001 = defineRule({
  id: 'DNS-001',
  family: 'dns',
  severity: 'warning',
  title: 'A private zone named azure-api.net',
  rationale:
    'A private DNS zone for all of azure-api.net is not supported: in the networks that it is linked to, every other name below it stops resolving, those of other gateways and of Azure among them.',
  appliesTo: {},
  sources: ['internal'],
  remedy:
    'Use one zone for each host name, such as apim-orders.azure-api.net with a record @.',
  messages: {
    whole: { actual: 'azure-api.net', expected: 'a zone for each host name' },
  },
  check(model, report) {
    const zones = privateDnsZonesOf(model, report);
    if (zones?.some(({ name }) => name === 'azure-api.net')) {
      report(
        'whole',
        placeNamed('Microsoft.Network/privateDnsZones/azure-api.net'),
      );
    }
  },
});
