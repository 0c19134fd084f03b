import { placeOfGateway } from '../../model/place';
import { TIER_NAMES } from '../../tiers';
import { isInstance } from '../conditions';
import { defineRule } from '../defineRule';

export const tier014 = defineRule({
  id: 'TIER-014',
  family: 'tier',
  severity: 'info',
  title: 'The tier is not known to this ruleset',
  rationale:
    'The SKU is newer than this ruleset, or written in another way: its networking cannot be evaluated.',
  appliesTo: { when: [isInstance] },
  sources: ['bicep'],
  remedy: 'Check the name, or update this plugin.',
  messages: { other: { actual: '{{sku}}', expected: '{{tiers}}' } },
  check(model, report) {
    if (model.tier) return;
    const place = placeOfGateway(model, 'tier');
    if (model.undecided) {
      report.unknown(place, 'the tier');
    } else {
      report('other', place, {
        sku: model.skuName || 'nothing',
        tiers: TIER_NAMES.join(', '),
      });
    }
  },
});
