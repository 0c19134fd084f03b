import { placeOfGateway, placeOfLocation } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';
import { tierTitle } from '../words';

export const tier006 = defineRule({
  id: 'TIER-006',
  family: 'tier',
  severity: 'warning',
  title: 'Zones are not documented for this tier',
  rationale:
    'Zones are documented for Premium and zone redundancy for Premium v2. For Standard v2 the sources disagree: the ARM text names it, the reliability page says that it has none.',
  appliesTo: { tiers: TIER_NAMES },
  sources: ['features', 'rel', 'enableaz', 'bicep'],
  disputed: true,
  remedy: 'Use Premium or Premium v2 where zones matter, or omit them.',
  messages: {
    zones: {
      actual: '{{zones}} on {{tier}}',
      expected: 'Premium for a list of zones',
    },
    zoneRedundant: {
      actual: 'true on {{tier}}',
      expected: 'Premium v2 for zone redundancy',
    },
  },
  check(model, report) {
    const { availabilityZones } = tiers[model.tier];
    const tier = tierTitle(model);
    if (availabilityZones !== 'zones') {
      for (const location of locationsOf(model, report)) {
        const place = placeOfLocation(model, location, 'zones');
        if (
          report.sees(place, 'the availability zones') &&
          location.zones.length > 0
        ) {
          report('zones', place, { zones: location.zones.join(', '), tier });
        }
      }
    }
    if (availabilityZones !== 'zoneRedundant') {
      const place = placeOfGateway(model, 'zoneRedundant');
      if (report.sees(place, 'zone redundancy') && model.zoneRedundant) {
        report('zoneRedundant', place, { tier });
      }
    }
  },
});
