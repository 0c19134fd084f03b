import { effectiveAccess } from '../../access';
import { placeOfAttached } from '../../model/place';
import { defineRule } from '../defineRule';
import { securityRulesOf, subnetsOf } from '../subjects';

export const mr001 = defineRule({
  id: 'MR-001',
  family: 'multi-region',
  severity: 'error',
  title: 'A further region without a path to the primary database',
  rationale:
    'In internal mode every region calls the SQL database of the primary region on port 1433; a service endpoint of its own region is of no use for that.',
  appliesTo: { attachments: ['classic-internal'] },
  sources: ['multi'],
  remedy:
    'Allow 1433 to Sql, or to Sql of the primary region, from the subnet of the further region, and route it to the internet where a tunnel is forced.',
  messages: {
    denied: {
      actual: '1433 to Sql in {{region}} denied by {{rule}}',
      expected: '1433 to Sql of the primary region',
    },
  },
  check(model, report) {
    const [primary] = model.locations;
    for (const { location, subnet } of subnetsOf(model, report)) {
      const rules =
        location === primary ? undefined : securityRulesOf(subnet, report);
      if (rules) {
        const to = (region: string | undefined) =>
          effectiveAccess(
            rules,
            {
              direction: 'Outbound',
              protocol: 'Tcp',
              port: 1433,
              remote: { tag: 'Sql', region },
            },
            subnet.prefix,
          );
        const { access, rule } = to(primary.region);
        const place = placeOfAttached(subnet, 'networkSecurityGroup');
        if (access === 'partly') {
          report.unknown(place, 'whether 1433 to Sql is allowed');
        } else if (
          access === 'denied' &&
          // Where its own is blocked too, NSG-003 says so.
          to(location.region).access !== 'denied'
        ) {
          report('denied', place, {
            region: primary.region ?? 'the primary region',
            rule,
          });
        }
      }
    }
  },
});
