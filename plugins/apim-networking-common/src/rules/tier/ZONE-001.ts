import { placeOfLocation } from '../../model/place';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const zone001 = defineRule({
  id: 'ZONE-001',
  family: 'tier',
  severity: 'error',
  title: 'Units do not divide among the zones',
  rationale:
    'Where zones are listed on Premium, the units of a location must be a multiple of their number. Without a list Azure chooses the zones itself, for any number of units. What a live instance has been accepted with is a warning.',
  appliesTo: { tiers: ['Premium'] },
  sources: ['rel', 'enableaz'],
  remedy: 'Use a multiple of the number of zones, or omit the zones.',
  messages: {
    remainder: {
      actual: '{{units}} in {{zones}} zones',
      expected: 'a multiple of {{zones}}',
    },
  },
  check(model, report) {
    for (const location of locationsOf(model, report)) {
      const { zones, units } = location;
      if (
        report.sees(
          placeOfLocation(model, location, 'zones'),
          'the availability zones',
        ) &&
        zones.length > 0
      ) {
        const place = placeOfLocation(model, location, 'units');
        if (units === undefined) {
          report.unknown(place, 'the number of scale units');
        } else if (units % zones.length !== 0) {
          const next = Math.ceil(units / zones.length) * zones.length;
          report(
            'remainder',
            place,
            { units, zones: zones.length },
            {
              severity: model.evidence === 'observed' ? 'warning' : 'error',
              fix: {
                label: `Use ${next} units`,
                path: place.text,
                value: next,
              },
            },
          );
        }
      }
    }
  },
});
