import { privateEndpointsThatCount } from '../../model';
import { placeOfGateway } from '../../model/place';
import {
  describeSupport,
  listTiers,
  missingFeature,
  tiersWith,
} from '../../patterns';
import { TIER_NAMES } from '../../tiers';
import { hasPrivateEndpoints } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier004 = defineRule({
  id: 'TIER-004',
  family: 'tier',
  severity: 'error',
  title: 'Private endpoints are not in this tier',
  rationale: `${describeSupport(
    'privateEndpoint',
  )} Azure answers PrivateEndpointNotSupportedInServiceSku.`,
  appliesTo: { tiers: TIER_NAMES, when: [hasPrivateEndpoints] },
  sources: ['features', 'pe2025', 'aspire'],
  remedy: 'Choose another tier: every other one has private endpoints.',
  messages: {
    unsupported: {
      actual: '{{count}} on {{tier}}',
      expected: '{{tiers}}',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const missing = missingFeature(model.tier, 'privateEndpoint');
    if (!missing) return;
    report('unsupported', placeOfGateway(model, 'privateEndpoints'), {
      count: privateEndpointsThatCount(model).length,
      tier: tierTitle(model),
      tiers: listTiers(tiersWith('privateEndpoint'), 'or'),
      reason: missing.reason,
    });
  },
});
