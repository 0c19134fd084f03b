import { placeOfGateway } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier002 = defineRule({
  id: 'TIER-002',
  family: 'tier',
  severity: 'error',
  title: 'Injection v2 is not in this tier',
  rationale:
    'VNet injection of the v2 kind is offered in Premium v2 only; Azure answers ManagingVirtualNetworkConfigurationNotSupported.',
  appliesTo: { tiers: TIER_NAMES, attachments: ['v2-injection'] },
  sources: ['concepts', 'features'],
  remedy:
    'Choose Premium v2, or VNet integration with a private endpoint on Standard v2.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: 'Premium v2',
      message:
        '{{tier}} has no VNet injection of the v2 kind: only Premium v2 has it.',
    },
  },
  check(model, report) {
    if (tiers[model.tier].v2Injection) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
    });
  },
});
