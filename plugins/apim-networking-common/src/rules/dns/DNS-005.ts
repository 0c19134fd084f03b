import { isApproved } from '../../model';
import { placeIn } from '../../model/place';
import { hasPrivateEndpoints } from '../conditions';
import { defineRule } from '../defineRule';
import { endpointSubnetsOf } from '../subjects';
import { PRIVATE_LINK_ZONE, privateDnsZonesOf } from './privateDns';

export const dns005 = defineRule({
  id: 'DNS-005',
  family: 'dns',
  severity: 'warning',
  title: 'A private endpoint without its private zone',
  rationale:
    'Without the zone privatelink.azure-api.net, linked to the callers’ networks, the gateway’s name resolves to its public address there, and the private endpoint is not used.',
  appliesTo: { when: [hasPrivateEndpoints] },
  sources: ['pe2025'],
  remedy:
    'Register the endpoint in a zone privatelink.azure-api.net that is linked to the networks of its callers.',
  messages: {
    unregistered: {
      actual: '{{name}} in no private zone',
      expected: PRIVATE_LINK_ZONE,
    },
  },
  check(model, report) {
    const zones = privateDnsZonesOf(model, report);
    if (!zones || zones.some(({ name }) => name === PRIVATE_LINK_ZONE)) return;
    for (const { endpoint, subnet } of endpointSubnetsOf(model, report)) {
      const registered = endpoint.dnsZones?.some(
        zone => zone === PRIVATE_LINK_ZONE || zone === '*',
      );
      if (subnet && endpoint.status === 'Unknown') {
        report.unknown(
          placeIn(endpoint, 'status'),
          'whether the private endpoint is approved',
        );
      } else if (subnet && isApproved(endpoint) && !registered) {
        report('unregistered', placeIn(endpoint), {
          name: endpoint.name ?? 'an endpoint',
        });
      }
    }
  },
});
