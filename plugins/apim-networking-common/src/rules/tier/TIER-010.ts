import { placeOfLocation } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { isInstance } from '../conditions';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';
import { tierTitle } from '../words';

export const tier010 = defineRule({
  id: 'TIER-010',
  family: 'tier',
  severity: 'error',
  title: 'Units are out of range',
  rationale:
    'Every tier has a limit of scale units for each location. The 31 of Premium is a default that Microsoft can raise; more than the limit on a live instance has been accepted, so that it is a warning there.',
  appliesTo: { tiers: TIER_NAMES, when: [isInstance] },
  sources: ['scaleold', 'injres', 'v2over', 'injectv2', 'bicep', 'docs116454'],
  remedy: 'Use a number of units within the limit, or a larger tier.',
  messages: {
    fixed: {
      actual: '{{units}}',
      expected: '{{max}}',
      message:
        '{{tier}} has exactly {{max}} scale units in each location; {{units}} are requested.',
    },
    range: {
      actual: '{{units}}',
      expected: '{{min}} to {{max}}',
      message:
        '{{tier}} has {{min}} to {{max}} scale units in each location; {{units}} are requested.',
    },
  },
  check(model, report) {
    const { min, max } = tiers[model.tier].units;
    for (const location of locationsOf(model, report)) {
      const { units } = location;
      if (units === undefined) {
        report.unknown(
          placeOfLocation(model, location, 'units'),
          'the number of scale units',
        );
      } else if (units > max || units < min) {
        const place = placeOfLocation(model, location, 'units');
        const over = units > max;
        const closest = over ? max : min;
        report(
          min === max ? 'fixed' : 'range',
          place,
          { tier: tierTitle(model), units, min, max },
          {
            severity:
              (model.tier === 'Premium' && over) ||
              model.evidence === 'observed'
                ? 'warning'
                : 'error',
            fix: {
              label: `Use ${closest} ${closest === 1 ? 'unit' : 'units'}`,
              path: place.text,
              value: closest,
            },
          },
        );
      }
    }
  },
});
