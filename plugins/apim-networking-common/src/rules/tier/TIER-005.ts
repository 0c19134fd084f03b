import { placeOfLocation } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';
import { tierTitle } from '../words';

export const tier005 = defineRule({
  id: 'TIER-005',
  family: 'tier',
  severity: 'error',
  title: 'Several regions are not in this tier',
  rationale:
    'Multi-region deployment is offered in classic Premium only. For Premium v2 the documents say so too, but no answer of Azure was seen.',
  appliesTo: { tiers: TIER_NAMES },
  sources: ['features', 'rel'],
  remedy: 'Choose Premium, or one gateway for each region.',
  messages: {
    unsupported: {
      actual: '{{count}} additional on {{tier}}',
      expected: 'Premium, or one region',
    },
  },
  check(model, report) {
    if (tiers[model.tier].multiRegion) return;
    const [, ...additional] = locationsOf(model, report);
    if (additional.length === 0) return;
    report(
      'unsupported',
      placeOfLocation(model, additional[0], 'region'),
      { count: additional.length, tier: tierTitle(model) },
      { severity: model.tier === 'PremiumV2' ? 'warning' : 'error' },
    );
  },
});
