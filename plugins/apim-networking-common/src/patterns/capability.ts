import { TIER_NAMES, type TierName } from '../tiers';
import { attachments } from './attachments';
import { patterns, PATTERN_NAMES, type PatternName } from './patterns';
import type { SourceId } from '../sources';
import { missingFeature, type MissingFeature } from './tierFeatures';

/**
 * Whether a tier can be networked by a pattern, and why not.
 *
 * @public
 */
export interface PatternCapability {
  tier: TierName;
  pattern: PatternName;
  supported: boolean;
  /** For an unsupported pair: what is missing and which tiers have it. Empty when supported. */
  reason: string;
  sources: SourceId[];
}

function missing(
  tier: TierName,
  patternName: PatternName,
): MissingFeature | undefined {
  const pattern = patterns[patternName];
  const { feature } = attachments[pattern.attachment];
  const ofAttachment = feature && missingFeature(tier, feature);
  if (ofAttachment) return ofAttachment;
  if (!pattern.privateEndpoint && !pattern.frontDoor) return undefined;
  const ofEndpoint = missingFeature(tier, 'privateEndpoint');
  return ofEndpoint && pattern.frontDoor
    ? {
        ...ofEndpoint,
        reason: `Front Door connects through Private Link. ${ofEndpoint.reason}`,
        sources: ['afd', 'pe2025'],
      }
    : ofEndpoint;
}

function capability(tier: TierName, pattern: PatternName): PatternCapability {
  const unsupported = missing(tier, pattern);
  return {
    tier,
    pattern,
    supported: !unsupported,
    reason: unsupported?.reason ?? '',
    sources: unsupported?.sources ?? patterns[pattern].sources,
  };
}

/**
 * Every tier × pattern pair: the rows are patterns, in the order of {@link PATTERN_NAMES}.
 *
 * @public
 */
export const capabilityMatrix: Record<
  PatternName,
  Record<TierName, PatternCapability>
> = Object.fromEntries(
  PATTERN_NAMES.map(pattern => [
    pattern,
    Object.fromEntries(
      TIER_NAMES.map(tier => [tier, capability(tier, pattern)]),
    ),
  ]),
) as Record<PatternName, Record<TierName, PatternCapability>>;

/**
 * The tiers that have a pattern.
 *
 * @public
 */
export function tiersOfPattern(pattern: PatternName): TierName[] {
  return TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported);
}
