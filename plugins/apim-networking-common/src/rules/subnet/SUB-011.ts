import { isClassicInjection } from '../../model/attachment';
import { placeOf } from '../../model/place';
import { ANY_NETWORK } from '../attachments';
import { defineRule } from '../defineRule';
import { subnetsOf } from '../subjects';

export const sub011 = defineRule({
  id: 'SUB-011',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet has no network security group',
  rationale:
    'Classic injection needs a network security group on its subnet, on the platform stv2. For the v2 tiers the documents want one; no rejection was seen.',
  appliesTo: { attachments: ANY_NETWORK },
  sources: ['injres', 'nsgv2'],
  remedy: 'Attach a network security group with the required rules.',
  messages: { none: { actual: 'none', expected: 'a network security group' } },
  check(model, report) {
    for (const { location, subnet } of subnetsOf(model, report)) {
      const { networkSecurityGroup } = subnet;
      const place = placeOf(subnet, 'networkSecurityGroup');
      if (networkSecurityGroup === undefined) {
        report.unknown(
          place,
          'whether the subnet has a network security group',
        );
      } else if (!networkSecurityGroup) {
        report(
          'none',
          place,
          {},
          {
            severity:
              isClassicInjection(model) &&
              location.platform?.toLowerCase() !== 'stv1'
                ? 'error'
                : 'warning',
            fix:
              model.evidence === 'declared'
                ? {
                    label: 'Attach a network security group',
                    path: place.text,
                    value: true,
                  }
                : undefined,
          },
        );
      }
    }
  },
});
