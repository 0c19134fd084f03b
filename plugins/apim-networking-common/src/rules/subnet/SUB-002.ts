import { CLASSIC_INJECTION } from '../attachments';
import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { TOO_SMALL_FOR_UNITS, tooSmallForUnits } from './size';

export const sub002 = defineRule({
  id: 'SUB-002',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is too small for the units',
  rationale:
    'Azure keeps 5 addresses, each unit takes 2 (Developer: 1), internal mode one more for its load balancer. It is a lower bound: other residents and moves need more.',
  appliesTo: { attachments: CLASSIC_INJECTION, when: [tierSupportsNetwork] },
  sources: ['injres'],
  remedy: 'Use a larger subnet, or fewer units.',
  messages: { small: TOO_SMALL_FOR_UNITS },
  check(model, report) {
    for (const { place, parameters, fix } of tooSmallForUnits(model, report)) {
      report('small', place, parameters, { fix });
    }
  },
});
