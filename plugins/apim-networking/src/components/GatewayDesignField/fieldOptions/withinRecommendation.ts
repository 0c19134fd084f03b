import {
  patterns,
  tiers,
  type PatternName,
  type Recommendation,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import type { FieldOptions } from './fieldOptions';
import { type Translate } from '../../../translation';

/** The ranking of what the template offers. */
export function withinRecommendation(
  t: Translate,
  recommendation: Recommendation,
  options: FieldOptions,
): Recommendation {
  if (!options.patterns && !options.tiers) return recommendation;
  const offered = (pair: { pattern: PatternName; tier: TierName }) =>
    (options.patterns?.includes(pair.pattern) ?? true) &&
    (options.tiers?.includes(pair.tier) ?? true);
  const ranked = recommendation.options
    .filter(offered)
    .map((option, index) => ({ ...option, rank: index + 1 }));
  return {
    ...recommendation,
    options: ranked,
    excluded: recommendation.excluded.filter(offered),
    summary: summaryOf(t, ranked),
  };
}

function summaryOf(t: Translate, [first]: Recommendation['options']): string {
  return first
    ? t('designField.lock.best', {
        option: t('shared.pattern.onTier', {
          pattern: patterns[first.pattern].title,
          tier: tiers[first.tier].title,
        }),
      })
    : t('designField.lock.noFit');
}
