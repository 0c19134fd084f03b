import { placeOfGateway } from '../../model/place';
import { changesInstance } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const tier009 = defineRule({
  id: 'TIER-009',
  family: 'tier',
  severity: 'warning',
  title: 'The change of tier removes networks or regions',
  rationale:
    'A change from Premium or Developer to Basic or Standard removes the virtual network and the additional regions.',
  appliesTo: { tiers: ['Basic', 'Standard'], when: [changesInstance] },
  sources: ['scale'],
  remedy: 'Plan for public endpoints, or keep the tier.',
  messages: { removes: { actual: '{{tier}}', expected: '{{before}}' } },
  check(model, report) {
    const before = model.present!;
    const place = placeOfGateway(model, 'tier');
    if (!before.tier) {
      report.unknown(place, 'the present tier');
    } else if (
      (before.tier === 'Premium' || before.tier === 'Developer') &&
      (before.attachment !== 'none' || before.locations.length > 1)
    ) {
      report('removes', place, {
        tier: tierTitle(model),
        before: tierTitle(before),
      });
    }
  },
});
