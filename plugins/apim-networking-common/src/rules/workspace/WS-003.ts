import { placeOf } from '../../model/place';
import { WORKSPACE_NETWORK } from '../attachments';
import { defineRule } from '../defineRule';
import { sizedSubnets } from '../subnet/size';

export const ws003 = defineRule({
  id: 'WS-003',
  family: 'workspace',
  severity: 'warning',
  title: 'The subnet of the workspace gateway is larger than documented',
  rationale:
    'The documents give /24 as the largest subnet of a workspace gateway.',
  appliesTo: { attachments: WORKSPACE_NETWORK },
  sources: ['wsres'],
  remedy: 'Use a subnet between /27 and /24.',
  messages: { large: { actual: '{{prefix}}', expected: '/27 to /24' } },
  check(model, report) {
    for (const { subnet, prefix } of sizedSubnets(model, report)) {
      if (prefix.length < 24) {
        report('large', placeOf(subnet, 'prefix'), { prefix: prefix.text });
      }
    }
  },
});
