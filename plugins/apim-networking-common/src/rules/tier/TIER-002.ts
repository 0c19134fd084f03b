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

export const tier002 = defineRule({
  id: 'TIER-002',
  family: 'tier',
  severity: 'error',
  title: 'Injection v2 is not in this tier',
  rationale: `${describeSupport(
    'v2Injection',
  )} Azure answers ManagingVirtualNetworkConfigurationNotSupported.`,
  appliesTo: { tiers: TIER_NAMES, attachments: ['v2-injection'] },
  sources: ['concepts', 'features'],
  remedy:
    'Choose Premium v2, or VNet integration with a private endpoint on Standard v2.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const missing = missingFeature(model.tier, 'v2Injection');
    if (!missing) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: listTiers(tiersWith('v2Injection'), 'or'),
      reason: missing.reason,
    });
  },
});
