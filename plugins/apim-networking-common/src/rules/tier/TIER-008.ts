import { placeOfGateway } from '../../model/place';
import { obstacleToTierChange, TIER_NAMES } from '../../tiers';
import { changesInstance } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier008 = defineRule({
  id: 'TIER-008',
  family: 'tier',
  severity: 'error',
  title: 'The tier cannot be changed in place',
  rationale:
    'An instance moves among the classic tiers, or between Basic v2 and Standard v2; never between the families, and never to or from Consumption.',
  appliesTo: { tiers: TIER_NAMES, when: [changesInstance] },
  sources: ['v2over', 'scale'],
  remedy: 'Create a new instance in the wanted tier and cut over.',
  messages: {
    family: {
      actual: '{{tier}}',
      expected: 'a tier that {{before}} can be changed to',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const before = model.present!;
    const place = placeOfGateway(model, 'tier');
    if (!before.tier) {
      report.unknown(place, 'the present tier');
      return;
    }
    const obstacle = obstacleToTierChange(before.tier, model.tier);
    if (!obstacle?.isDocumented) return;
    report('family', place, {
      tier: tierTitle(model),
      before: tierTitle(before),
      reason: obstacle.reason,
    });
  },
});
