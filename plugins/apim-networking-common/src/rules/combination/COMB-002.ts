import { placeOfGateway } from '../../model/place';
import { V2_NETWORK } from '../attachments';
import { changesInstance } from '../conditions';
import { defineRule } from '../defineRule';

export const comb002 = defineRule({
  id: 'COMB-002',
  family: 'combination',
  severity: 'error',
  title: 'Integration and injection cannot be switched',
  rationale:
    'On Premium v2 an instance is injected or integrated for life: neither can be changed into the other.',
  appliesTo: { attachments: V2_NETWORK, when: [changesInstance] },
  sources: ['injectv2', 'integrate'],
  remedy: 'Create a new instance with the wanted pattern and cut over.',
  messages: { switched: { actual: '{{now}}', expected: '{{before}}' } },
  check(model, report) {
    const before = model.present!.attachment;
    const now = model.attachment;
    const isV2 = before === 'v2-injection' || before === 'v2-integration';
    if (isV2 && before !== now) {
      report('switched', placeOfGateway(model, 'attachment'), { now, before });
    }
  },
});
