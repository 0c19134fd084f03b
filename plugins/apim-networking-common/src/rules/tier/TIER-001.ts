import { placeOfGateway } from '../../model/place';
import {
  describeSupport,
  listTiers,
  missingFeature,
  tiersWith,
} from '../../patterns';
import { TIER_NAMES } from '../../tiers';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier001 = defineRule({
  id: 'TIER-001',
  family: 'tier',
  severity: 'error',
  title: 'Classic injection is not in this tier',
  rationale: describeSupport('classicInjection'),
  appliesTo: { tiers: TIER_NAMES, attachments: CLASSIC_INJECTION },
  sources: ['concepts', 'features'],
  remedy:
    'Choose Developer or Premium, or a pattern that the tier has: VNet integration or a private endpoint.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const missing = missingFeature(model.tier, 'classicInjection');
    if (!missing) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: listTiers(tiersWith('classicInjection'), 'or'),
      reason: missing.reason,
    });
  },
});
