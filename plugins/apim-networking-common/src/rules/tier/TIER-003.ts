import { placeOfGateway } from '../../model/place';
import {
  describeSupport,
  listTiers,
  missingFeature,
  tiersWith,
} from '../../patterns';
import { TIER_NAMES } from '../../tiers';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier003 = defineRule({
  id: 'TIER-003',
  family: 'tier',
  severity: 'error',
  title: 'VNet integration is not in this tier',
  rationale: describeSupport('v2Integration'),
  appliesTo: { tiers: TIER_NAMES, attachments: ['v2-integration'] },
  sources: ['features', 'integrate'],
  remedy:
    'Choose Standard v2 or Premium v2; a classic instance cannot be changed into one of them, so that means a new instance.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const missing = missingFeature(model.tier, 'v2Integration');
    if (!missing) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: listTiers(tiersWith('v2Integration'), 'or'),
      reason: missing.reason,
    });
  },
});
