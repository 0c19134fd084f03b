import { placeOf } from '../../model/place';
import { defineRule } from '../defineRule';
import { securityRulesOf, subnetsOf } from '../subjects';

export const sub014 = defineRule({
  id: 'SUB-014',
  family: 'subnet',
  severity: 'info',
  title: 'Inbound rules without effect',
  rationale:
    'VNet integration is outbound only: inbound rules of the group on its subnet do nothing.',
  appliesTo: { attachments: ['v2-integration'] },
  sources: ['integrate'],
  remedy: 'Remove them, so that nobody relies on them.',
  messages: {
    inbound: {
      actual: 'inbound rules',
      expected: 'none: they have no effect',
    },
  },
  check(model, report) {
    for (const { subnet } of subnetsOf(model, report)) {
      if (
        securityRulesOf(subnet, report)?.some(
          ({ direction, access }) =>
            direction === 'Inbound' && access === 'Allow',
        )
      ) {
        report('inbound', placeOf(subnet, 'networkSecurityGroup'));
      }
    }
  },
});
