import { placeOf } from '../../model/place';
import { defineRule } from '../defineRule';
import { endpointSubnetsOf } from '../subjects';
import { delegationsOf } from './delegation';

export const sub012 = defineRule({
  id: 'SUB-012',
  family: 'subnet',
  severity: 'error',
  title: 'The private endpoint subnet is delegated',
  rationale:
    'A private endpoint cannot be in a delegated subnet, so it cannot share the one of a v2 gateway.',
  appliesTo: {},
  sources: ['pe2025'],
  remedy: 'Put the private endpoint in a subnet without delegation.',
  messages: {
    delegated: { actual: '{{delegations}}', expected: 'no delegation' },
  },
  check(model, report) {
    for (const { subnet } of endpointSubnetsOf(model, report)) {
      if (subnet) {
        // One that is created with the gateway has no other delegation than the design says.
        const delegations = subnet.isCreated
          ? subnet.delegations
          : delegationsOf(subnet, report);
        if (delegations?.length) {
          report('delegated', placeOf(subnet, 'delegations'), {
            delegations: delegations.join(', '),
          });
        }
      }
    }
  },
});
