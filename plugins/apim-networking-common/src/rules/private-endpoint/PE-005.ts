import { placeIn } from '../../model/place';
import { defineRule } from '../defineRule';
import { endpointsOf } from '../subjects';

export const pe005 = defineRule({
  id: 'PE-005',
  family: 'private-endpoint',
  severity: 'warning',
  title: 'A private endpoint that is not approved',
  rationale:
    'A connection carries no traffic until the owner of the gateway approves it.',
  appliesTo: {},
  sources: ['pe2025', 'afd'],
  remedy: 'Approve the connection, or remove it.',
  messages: {
    notApproved: {
      actual: '{{status}}',
      expected: 'Approved',
      message:
        'Private endpoint connection {{name}} is {{state}}: it carries no traffic.',
    },
  },
  check(model, report) {
    for (const endpoint of endpointsOf(model, report)) {
      const { status, name = 'without a name' } = endpoint;
      const place = placeIn(endpoint, 'status');
      if (status === 'Unknown') {
        report.unknown(place, 'whether the private endpoint is approved');
      } else if (status !== 'Approved') {
        report('notApproved', place, {
          name,
          status,
          state: status.toLowerCase(),
        });
      }
    }
  },
});
