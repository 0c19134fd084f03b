import { placeWithin } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const mr003 = defineRule({
  id: 'MR-003',
  family: 'multi-region',
  severity: 'error',
  title: 'An additional region without its own network',
  rationale:
    'Each location of an injected instance needs a virtual network and a subnet in its region.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['multi', 'injres'],
  remedy: 'Give the location a virtual network and a subnet in its region.',
  messages: {
    none: {
      actual: 'none in {{location}}',
      expected: 'a subnet in a virtual network of that region',
    },
  },
  check(model, report) {
    for (const location of locationsOf(model, report).slice(1)) {
      if (!location.subnet) {
        report('none', placeWithin(location, 'gatewaySubnet'), {
          location: location.region ?? 'this location',
        });
      }
    }
  },
});
