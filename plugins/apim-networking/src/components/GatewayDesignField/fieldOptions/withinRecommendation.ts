import {
  patterns,
  tiers,
  type PatternName,
  type Recommendation,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import type { FieldOptions } from './fieldOptions';

/** The ranking of what the template offers. */
export function withinRecommendation(
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
    summary: summaryOf(ranked),
  };
}

function summaryOf([first]: Recommendation['options']): string {
  return first
    ? `Of what this template offers, ${patterns[first.pattern].title} on ${
        tiers[first.tier].title
      } comes first.`
    : 'Nothing that this template offers meets all of these needs; the reasons say why. Choose another template, or answer otherwise.';
}
