import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { TOO_SMALL_FOR_UNITS, tooSmallForUnits } from './size';

export const sub005 = defineRule({
  id: 'SUB-005',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is too small for the units',
  rationale:
    'Injection v2 takes 2 addresses for each unit and one for the load balancer, beside the 5 that Azure keeps: 13 units fit in a /27, 29 in a /26.',
  appliesTo: { attachments: ['v2-injection'], when: [tierSupportsNetwork] },
  sources: ['injectv2'],
  remedy: 'Use a larger subnet, or fewer units.',
  messages: { small: TOO_SMALL_FOR_UNITS },
  check(model, report) {
    for (const { place, parameters, fix } of tooSmallForUnits(model, report)) {
      report('small', place, parameters, { fix });
    }
  },
});
