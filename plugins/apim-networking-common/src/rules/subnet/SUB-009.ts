import { placeWithin } from '../../model/place';
import { V2_NETWORK, WORKSPACE_NETWORK } from '../attachments';
import { defineRule } from '../defineRule';
import { subnetsOf } from '../subjects';
import { listed } from '../words';

export const sub009 = defineRule({
  id: 'SUB-009',
  family: 'subnet',
  severity: 'error',
  title: 'Two gateways in one subnet',
  rationale:
    'A subnet of a v2 instance, or of a workspace gateway, is dedicated to it.',
  appliesTo: { attachments: [...V2_NETWORK, ...WORKSPACE_NETWORK] },
  sources: ['injectv2', 'integrate', 'wsres'],
  remedy: 'Give each gateway its own subnet.',
  messages: {
    shared: {
      actual: '{{subnet}} with {{gateways}}',
      expected: 'no other gateway in it',
    },
  },
  check(model, report) {
    for (const { subnet } of subnetsOf(model, report)) {
      if (subnet.otherGateways.length > 0) {
        report('shared', placeWithin(subnet), {
          subnet: subnet.name ?? 'subnet',
          gateways: listed(subnet.otherGateways, name => name),
        });
      }
    }
  },
});
