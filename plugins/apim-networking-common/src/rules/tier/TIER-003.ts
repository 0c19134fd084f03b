import { placeOfGateway } from '../../model/place';
import { tiersOfPattern } from '../../patterns';
import { TIER_NAMES, tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import { listTiers, tierTitle } from '../words';

export const tier003 = defineRule({
  id: 'TIER-003',
  family: 'tier',
  severity: 'error',
  title: 'VNet integration is not in this tier',
  rationale:
    'Outbound VNet integration is offered in Standard v2 and Premium v2 only.',
  appliesTo: { tiers: TIER_NAMES, attachments: ['v2-integration'] },
  sources: ['features', 'integrate'],
  remedy:
    'Choose Standard v2 or Premium v2; a classic instance cannot be changed into one of them, so that means a new instance.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message:
        '{{tier}} has no outbound VNet integration: only Standard v2 and Premium v2 have it.',
    },
  },
  check(model, report) {
    if (tiers[model.tier].v2Integration) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: listTiers(tiersOfPattern('integration-v2')),
    });
  },
});
