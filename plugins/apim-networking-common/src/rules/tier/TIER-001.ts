import { tiersOfPattern } from '../../patterns';
import { placeOfGateway } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { listTiers, tierTitle } from '../words';

export const tier001 = defineRule({
  id: 'TIER-001',
  family: 'tier',
  severity: 'error',
  title: 'Classic injection is not in this tier',
  rationale:
    'Classic VNet injection, external or internal, is offered in Developer and Premium only.',
  appliesTo: { tiers: TIER_NAMES, attachments: CLASSIC_INJECTION },
  sources: ['concepts', 'features'],
  remedy:
    'Choose Developer or Premium, or a pattern that the tier has: VNet integration or a private endpoint.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message:
        '{{tier}} has no classic VNet injection: only Developer and Premium have it.',
    },
  },
  check(model, report) {
    if (tiers[model.tier].classicInjection) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: listTiers(tiersOfPattern('injection-internal')),
    });
  },
});
