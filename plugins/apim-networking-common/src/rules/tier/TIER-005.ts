import { placeOfLocation } from '../../model/place';
import {
  describeSupport,
  listTiers,
  missingFeature,
  tiersWith,
} from '../../patterns';
import { TIER_NAMES } from '../../tiers';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';
import { tierTitle } from '../words';

export const tier005 = defineRule({
  id: 'TIER-005',
  family: 'tier',
  severity: 'error',
  title: 'Several regions are not in this tier',
  rationale: `${describeSupport(
    'multiRegion',
  )} For Premium v2 this is documented, but was not observed in Azure.`,
  appliesTo: { tiers: TIER_NAMES },
  sources: ['features', 'rel'],
  remedy: 'Choose Premium, or one gateway for each region.',
  messages: {
    unsupported: {
      actual: '{{count}} additional on {{tier}}',
      expected: '{{tiers}}, or one region',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const missing = missingFeature(model.tier, 'multiRegion');
    if (!missing) return;
    const [, ...additional] = locationsOf(model, report);
    if (additional.length === 0) return;
    report(
      'unsupported',
      placeOfLocation(model, additional[0], 'region'),
      {
        count: additional.length,
        tier: tierTitle(model),
        tiers: listTiers(tiersWith('multiRegion'), 'or'),
        reason: missing.reason,
      },
      { severity: missing.unverified ? 'warning' : 'error' },
    );
  },
});
