import { placeOf } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { subnetsOf } from '../subjects';
import { delegationsOf } from './delegation';

export const sub006 = defineRule({
  id: 'SUB-006',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is delegated',
  rationale: 'A subnet for classic injection must have no delegation.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['injres', 'internal'],
  remedy: 'Remove the delegation, or use another subnet.',
  messages: {
    delegated: { actual: '{{delegations}}', expected: 'no delegation' },
  },
  check(model, report) {
    for (const { subnet } of subnetsOf(model, report)) {
      const delegations = delegationsOf(subnet, report);
      if (delegations?.length) {
        const place = placeOf(subnet, 'delegations');
        report(
          'delegated',
          place,
          { delegations: delegations.join(', ') },
          {
            fix: {
              label: 'Remove the delegation',
              path: place.text,
              value: [],
            },
          },
        );
      }
    }
  },
});
