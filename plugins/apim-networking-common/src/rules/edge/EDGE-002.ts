import { placeOfGateway } from '../../model/place';
import { hasEdge } from '../conditions';
import { defineRule } from '../defineRule';

export const edge002 = defineRule({
  id: 'EDGE-002',
  family: 'edge',
  severity: 'warning',
  title: 'Clients can bypass the edge',
  rationale:
    'The gateway’s own endpoint is public, so that clients can bypass the firewall or Front Door.',
  appliesTo: { when: [hasEdge] },
  sources: ['afd', 'secure'],
  remedy:
    'Close the public endpoint: internal injection, or a private endpoint with public access off; or check the X-Azure-FDID header in a policy.',
  messages: {
    bypass: {
      actual: 'a public gateway endpoint behind an edge',
      expected: 'a gateway that only the edge can reach',
    },
  },
  check(model, report) {
    const place = placeOfGateway(model, 'publicNetworkAccess');
    const { bypassPossible } = model.edge!;
    if (bypassPossible === 'yes') report('bypass', place);
    if (bypassPossible === 'unknown') {
      report.unknown(place, 'whether the gateway can be called directly');
    }
  },
});
