import { privateEndpointsThatCount } from '../../model';
import { placeOfGateway } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { hasPrivateEndpoints } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier004 = defineRule({
  id: 'TIER-004',
  family: 'tier',
  severity: 'error',
  title: 'Private endpoints are not in this tier',
  rationale:
    'Consumption and Basic v2 have no inbound private endpoint; Azure answers PrivateEndpointNotSupportedInServiceSku.',
  appliesTo: { tiers: TIER_NAMES, when: [hasPrivateEndpoints] },
  sources: ['features', 'pe2025', 'aspire'],
  remedy: 'Choose another tier: every other one has private endpoints.',
  messages: {
    unsupported: {
      actual: '{{count}} on {{tier}}',
      expected: 'any tier but Consumption and Basic v2',
      message: '{{tier}} has no inbound private endpoint.',
    },
  },
  check(model, report) {
    if (tiers[model.tier].privateEndpoint) return;
    report('unsupported', placeOfGateway(model, 'privateEndpoints'), {
      count: privateEndpointsThatCount(model).length,
      tier: tierTitle(model),
    });
  },
});
