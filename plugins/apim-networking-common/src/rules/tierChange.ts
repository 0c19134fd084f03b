import type { NetworkingModel } from '../model';
import { tiers } from '../tiers';
import type { Rule } from './rule';
import { tierTitle } from './tierTitle';

function familyOf(model: NetworkingModel) {
  return model.tier && tiers[model.tier].family;
}

const tier007: Rule = {
  id: 'TIER-007',
  family: 'tier',
  severity: 'error',
  title: 'Zone redundancy is fixed at creation',
  rationale:
    'Premium v2 takes zone redundancy only when the instance is created.',
  appliesTo: ['PremiumV2'],
  sources: ['rel'],
  remedy: 'Keep the present setting, or create a new instance and cut over.',
  example: {
    good: 'zoneRedundant: true from the first deployment',
    bad: 'zoneRedundant: true on an instance made without it',
  },
  check(model) {
    const before = model.present;
    if (model.tier !== 'PremiumV2' || before?.tier !== 'PremiumV2') return [];
    if (before.zoneRedundant === model.zoneRedundant) return [];
    return [
      {
        field: model.zoneRedundantField,
        seen: String(model.zoneRedundant),
        needed: String(before.zoneRedundant),
      },
    ];
  },
};

const tier008: Rule = {
  id: 'TIER-008',
  family: 'tier',
  severity: 'error',
  title: 'The tier cannot be changed in place',
  rationale:
    'An instance moves among the classic tiers, or between Basic v2 and Standard v2; never between the families, and never to or from Consumption.',
  sources: ['v2over', 'scale'],
  remedy: 'Create a new instance in the wanted tier and cut over.',
  example: { good: 'Standard to Premium', bad: 'Standard to StandardV2' },
  check(model) {
    const before = model.present;
    if (!model.tier || !before?.tier || before.tier === model.tier) return [];
    const from = familyOf(before);
    if (from === familyOf(model) && from !== 'consumption') return [];
    return [
      {
        field: model.tierField,
        seen: tierTitle(model),
        needed: `a tier that ${tierTitle(before)} can be changed to`,
      },
    ];
  },
};

const tier009: Rule = {
  id: 'TIER-009',
  family: 'tier',
  severity: 'warning',
  title: 'The change of tier removes networks or regions',
  rationale:
    'A change from Premium or Developer to Basic or Standard removes the virtual network and the additional regions.',
  sources: ['scale'],
  remedy: 'Plan for public endpoints, or keep the tier.',
  example: {
    good: 'Premium stays Premium',
    bad: 'Premium with a virtual network to Standard',
  },
  check(model) {
    const before = model.present;
    if (!model.tier || !before?.tier) return [];
    const loses =
      (before.tier === 'Premium' || before.tier === 'Developer') &&
      (model.tier === 'Basic' || model.tier === 'Standard') &&
      (before.attachment !== 'none' || before.locations.length > 1);
    return loses
      ? [
          {
            field: model.tierField,
            seen: tierTitle(model),
            needed: tierTitle(before),
          },
        ]
      : [];
  },
};

/** Rules of a change: they need the present state, and say nothing without it. */
export const tierChangeRules: Rule[] = [tier007, tier008, tier009];
