import { TUNNEL_SERVICE_ENDPOINTS } from '../../model';
import { placeOfAttached } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { forcedLocations } from './forcedTunnel';

export const route002 = defineRule({
  id: 'ROUTE-002',
  family: 'route',
  severity: 'warning',
  title: 'A forced tunnel without service endpoints',
  rationale:
    'With a forced tunnel, the core dependencies should go straight to Azure by service endpoints for Microsoft.Sql, Microsoft.Storage, Microsoft.EventHub and Microsoft.KeyVault.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['internal', 'external'],
  remedy: 'Switch the service endpoints on in the subnet of the gateway.',
  messages: { missing: { actual: '{{present}}', expected: '{{missing}}' } },
  check(model, report) {
    for (const { location, subnet } of forcedLocations(model, report)) {
      const place = placeOfAttached(subnet, 'serviceEndpoints');
      const present = subnet.serviceEndpoints;
      if (!present) {
        report.unknown(place, 'the service endpoints of the subnet');
      } else {
        const has = present.map(service => service.toLowerCase());
        const missing = TUNNEL_SERVICE_ENDPOINTS.filter(
          service =>
            !has.includes(service.toLowerCase()) &&
            // Additional regions use the SQL database of the primary region, so they need no endpoint.
            (location === model.locations[0] || service !== 'Microsoft.Sql'),
        );
        if (missing.length > 0) {
          report('missing', place, {
            present: present.join(', ') || 'none',
            missing: missing.join(', '),
          });
        }
      }
    }
  },
});
