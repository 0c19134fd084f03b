import { placeOf } from '../../model/place';
import { V2_NETWORK } from '../attachments';
import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { resizeFix, sizedSubnets } from './size';

export const sub004 = defineRule({
  id: 'SUB-004',
  family: 'subnet',
  severity: 'warning',
  title: 'The subnet is smaller than recommended',
  rationale:
    'Microsoft recommends a /24 for the v2 tiers: growth beyond the subnet needs another one.',
  appliesTo: { attachments: V2_NETWORK, when: [tierSupportsNetwork] },
  sources: ['injectv2', 'integrate'],
  remedy: 'Use a /24 where the address plan allows it.',
  messages: { small: { actual: '{{prefix}}', expected: '/24 or larger' } },
  check(model, report) {
    for (const { subnet, prefix } of sizedSubnets(model, report)) {
      // SUB-003 is about anything smaller.
      if (prefix.length > 24 && prefix.length <= 27) {
        report(
          'small',
          placeOf(subnet, 'prefix'),
          { prefix: prefix.text },
          { fix: resizeFix(subnet, prefix, 24) },
        );
      }
    }
  },
});
