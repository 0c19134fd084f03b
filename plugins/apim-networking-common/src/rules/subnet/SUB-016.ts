import { contains } from '../../model';
import { placeOf, placeWithin } from '../../model/place';
import { defineRule } from '../defineRule';
import { listed } from '../words';
import { placedSubnets } from './placedSubnets';

export const sub016 = defineRule({
  id: 'SUB-016',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is outside of its virtual network',
  rationale:
    'The range of a subnet must be inside the address space of its network.',
  appliesTo: {},
  sources: ['vnetfaq'],
  remedy: 'Use a range inside the address space, or extend the address space.',
  messages: {
    outside: { actual: '{{prefix}}', expected: 'a range inside {{space}}' },
  },
  check(model, report) {
    for (const { subnet, prefix } of placedSubnets(model, report)) {
      const space = subnet.virtualNetwork?.addressSpace;
      if (!space?.length) {
        report.unknown(
          placeWithin(subnet),
          'the address space of the virtual network',
        );
      } else if (!space.some(range => contains(range, prefix))) {
        report('outside', placeOf(subnet, 'prefix'), {
          prefix: prefix.text,
          space: listed(space, ({ text }) => text, 'or'),
        });
      }
    }
  },
});
