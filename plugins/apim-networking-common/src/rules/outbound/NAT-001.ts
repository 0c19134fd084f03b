import { placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';
import type { Condition } from '../rule';

const wantsNatGateway: Condition = {
  text: 'with a NAT gateway',
  holds: ({ natGateway }) => natGateway,
};

export const nat001 = defineRule({
  id: 'NAT-001',
  family: 'outbound',
  severity: 'warning',
  title: 'A NAT gateway without a network',
  rationale:
    'A NAT gateway is attached to a subnet: without injection or integration nothing of the gateway leaves through it.',
  appliesTo: { evidence: ['declared'], when: [wantsNatGateway] },
  sources: ['ips'],
  remedy: 'Remove it, or choose a pattern with a virtual network.',
  messages: {
    noNetwork: {
      actual: 'true, no virtual network',
      expected: 'a pattern with injection or integration',
    },
  },
  check(model, report) {
    if (model.attachment === 'none') {
      report('noNetwork', placeOfGateway(model, 'natGateway'));
    }
  },
});
