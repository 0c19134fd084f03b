import { placeOfLocation } from '../../model/place';
import { tiersInRegion } from '../../tiers/regions';
import { isInstance } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier011 = defineRule({
  id: 'TIER-011',
  family: 'tier',
  severity: 'info',
  title: 'The region may not offer this tier',
  rationale:
    'The v2 tiers are not in every region, and some regions are paused for capacity. The list is of 2026-04-24 and goes out of date.',
  appliesTo: {
    tiers: ['BasicV2', 'StandardV2', 'PremiumV2'],
    when: [isInstance],
  },
  sources: ['regions'],
  remedy: 'Check the current list before you deploy.',
  messages: {
    paused: {
      actual: '{{region}}',
      expected: 'a region with {{tier}}',
      message:
        'New {{tier}} instances were paused in {{region}} for capacity on 2026-04-24.',
    },
    unlisted: {
      actual: '{{region}}',
      expected: 'a region with {{tier}}',
      message:
        '{{region}} was not on the list of regions with {{tier}} of 2026-04-24.',
    },
  },
  check(model, report) {
    const [primary] = model.locations;
    const place = placeOfLocation(model, primary, 'region');
    const { region } = primary;
    if (!region) {
      report.unknown(place, 'the region');
      return;
    }
    const availability = tiersInRegion(region)[model.tier];
    if (availability === 'yes') return;
    report(availability === 'paused' ? 'paused' : 'unlisted', place, {
      region,
      tier: tierTitle(model),
    });
  },
});
