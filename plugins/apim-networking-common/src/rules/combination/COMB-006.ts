import { placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';

export const comb006 = defineRule({
  id: 'COMB-006',
  family: 'combination',
  severity: 'warning',
  title: 'A VNet type without a subnet',
  rationale:
    'A virtual network type other than None makes no injection and no integration while no subnet is set: nothing is private.',
  appliesTo: { attachments: ['none'] },
  sources: ['bicep', 'concepts'],
  remedy:
    'Set virtualNetworkConfiguration.subnetResourceId, or virtualNetworkType None.',
  messages: {
    noSubnet: { actual: '{{type}}, no subnet', expected: 'a subnet, or None' },
  },
  check(model, report) {
    if (model.typeWithoutSubnet) {
      report('noSubnet', placeOfGateway(model, 'attachment'), {
        type: model.typeWithoutSubnet,
      });
    }
  },
});
