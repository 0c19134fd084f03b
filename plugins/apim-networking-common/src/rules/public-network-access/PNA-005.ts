import { hasApprovedPrivateEndpoint } from '../conditions';
import { defineRule } from '../defineRule';
import { publicAccessPlace } from './publicAccess';

export const pna005 = defineRule({
  id: 'PNA-005',
  family: 'public-network-access',
  severity: 'warning',
  title: 'A private endpoint, and still public',
  rationale:
    'A private endpoint adds a private way in; it does not close the public one.',
  appliesTo: {
    attachments: ['none', 'v2-integration'],
    when: [hasApprovedPrivateEndpoint],
  },
  sources: ['pe2025'],
  remedy:
    'Switch public access off once the endpoint is approved, unless you want both.',
  messages: {
    on: {
      actual: 'Enabled',
      expected: 'Disabled, for a gateway that only the network can call',
    },
  },
  check(model, report) {
    const place = publicAccessPlace(model, report);
    if (!place || model.publicNetworkAccess === 'Disabled') return;
    report(
      'on',
      place,
      {},
      {
        fix: {
          label: 'Switch public access off',
          path: place.text,
          value: 'Disabled',
        },
      },
    );
  },
});
