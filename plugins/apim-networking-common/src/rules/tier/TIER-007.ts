import { placeOfGateway } from '../../model/place';
import { changesInstance } from '../conditions';
import { defineRule } from '../defineRule';

export const tier007 = defineRule({
  id: 'TIER-007',
  family: 'tier',
  severity: 'error',
  title: 'Zone redundancy is fixed at creation',
  rationale:
    'Premium v2 takes zone redundancy only when the instance is created.',
  appliesTo: { tiers: ['PremiumV2'], when: [changesInstance] },
  sources: ['rel'],
  remedy: 'Keep the present setting, or create a new instance and cut over.',
  messages: { changed: { actual: '{{now}}', expected: '{{before}}' } },
  check(model, report) {
    const before = model.present!;
    if (!before.tier) {
      report.unknown(placeOfGateway(model, 'tier'), 'the present tier');
      return;
    }
    const place = placeOfGateway(model, 'zoneRedundant');
    if (
      before.tier === 'PremiumV2' &&
      report.sees(place, 'zone redundancy') &&
      before.zoneRedundant !== model.zoneRedundant
    ) {
      report('changed', place, {
        now: String(model.zoneRedundant),
        before: String(before.zoneRedundant),
      });
    }
  },
});
