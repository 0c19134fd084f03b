import { placeOf } from '../../model/place';
import { attachments } from '../../patterns';
import { CLASSIC_INJECTION } from '../attachments';
import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { resizeFix, sizedSubnets } from './size';

export const sub001 = defineRule({
  id: 'SUB-001',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is smaller than /29',
  rationale: 'Classic injection needs at least a /29.',
  appliesTo: { attachments: CLASSIC_INJECTION, when: [tierSupportsNetwork] },
  sources: ['injres'],
  remedy: 'Use a larger subnet; /26 or larger leaves room to grow.',
  messages: { small: { actual: '{{prefix}}', expected: '/29 or larger' } },
  check(model, report) {
    for (const { subnet, prefix } of sizedSubnets(model, report)) {
      if (prefix.length > attachments[model.attachment].subnet.longestPrefix) {
        report(
          'small',
          placeOf(subnet, 'prefix'),
          { prefix: prefix.text },
          { fix: resizeFix(subnet, prefix, 29) },
        );
      }
    }
  },
});
