import { placeOf } from '../../model/place';
import { defineRule } from '../defineRule';
import { networksOf } from '../subjects';

export const dns003 = defineRule({
  id: 'DNS-003',
  family: 'dns',
  severity: 'warning',
  title: 'Custom DNS servers must resolve Key Vault',
  rationale:
    'An injected Premium v2 gateway needs *.vault.azure.net: custom DNS servers must resolve it. Whether they do cannot be seen here.',
  appliesTo: { attachments: ['v2-injection'] },
  sources: ['dnsv2'],
  remedy:
    'Let the servers forward vault.azure.net to Azure’s resolver 168.63.129.16.',
  messages: {
    custom: {
      actual: '{{servers}}',
      expected: 'servers that resolve *.vault.azure.net',
    },
  },
  check(model, report) {
    for (const { network } of networksOf(model, report)) {
      const { dnsServers } = network;
      const place = placeOf(network, 'dnsServers');
      if (!dnsServers) {
        report.unknown(place, 'the DNS servers of the virtual network');
      } else if (dnsServers.length > 0) {
        report(
          'custom',
          place,
          { servers: dnsServers.join(', ') },
          { severity: 'info' },
        );
      }
    }
  },
});
