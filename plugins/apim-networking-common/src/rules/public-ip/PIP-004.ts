import { placeOfLocation } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const pip004 = defineRule({
  id: 'PIP-004',
  family: 'public-ip',
  severity: 'info',
  title: 'Zones without a customer-managed public IP address',
  rationale:
    'Optional since 2024. If you bring one it must be zone-redundant, and a change of zones needs another one.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['enableaz', 'internal', 'avmmax'],
  remedy: 'Nothing to do, unless you must keep the address.',
  messages: {
    managed: {
      actual: '{{zones}} with an address managed by Azure',
      expected: 'no action needed',
    },
  },
  check(model, report) {
    for (const location of locationsOf(model, report)) {
      const place = placeOfLocation(model, location, 'zones');
      if (
        report.sees(place, 'the availability zones') &&
        location.zones.length > 0 &&
        !location.publicIp
      ) {
        report('managed', place, { zones: location.zones.join(', ') });
      }
    }
  },
});
