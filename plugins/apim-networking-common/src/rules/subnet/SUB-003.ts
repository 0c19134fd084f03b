import { placeOf } from '../../model/place';
import { V2_NETWORK, WORKSPACE_NETWORK } from '../attachments';
import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { resizeFix, sizedSubnets } from './size';

export const sub003 = defineRule({
  id: 'SUB-003',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is smaller than /27',
  rationale:
    'The v2 tiers and workspace gateways need at least a /27. For integration a /28 was accepted on existing subnets in 2024, so that it is a warning there.',
  appliesTo: {
    attachments: [...V2_NETWORK, ...WORKSPACE_NETWORK],
    when: [tierSupportsNetwork],
  },
  sources: ['injectv2', 'integrate', 'wsres', 'aigw'],
  remedy: 'Use a /27 at least; /24 is recommended.',
  messages: { small: { actual: '{{prefix}}', expected: '/27 or larger' } },
  check(model, report) {
    for (const { subnet, prefix } of sizedSubnets(model, report)) {
      if (prefix.length > 27) {
        report(
          'small',
          placeOf(subnet, 'prefix'),
          { prefix: prefix.text },
          {
            severity:
              model.attachment === 'v2-integration' && prefix.length === 28
                ? 'warning'
                : 'error',
            fix: resizeFix(subnet, prefix, 27),
          },
        );
      }
    }
  },
});
