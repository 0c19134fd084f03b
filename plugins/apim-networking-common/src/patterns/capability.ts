import { tiers, TIER_NAMES, type TierName } from '../tiers';
import { patterns, PATTERN_NAMES, type PatternName } from './patterns';
import type { SourceId } from '../sources';

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

function unsupportedReason(
  tierName: TierName,
  patternName: PatternName,
): { reason: string; sources: SourceId[] } | undefined {
  const tier = tiers[tierName];
  const pattern = patterns[patternName];
  switch (pattern.attachment) {
    case 'classic-external':
    case 'classic-internal':
      if (!tier.classicInjection) {
        return {
          reason: `Classic VNet injection needs Developer or Premium; ${tier.title} has none.`,
          sources: ['concepts', 'features'],
        };
      }
      break;
    case 'v2-injection':
      if (!tier.v2Injection) {
        return {
          reason: `VNet injection of this kind is only in Premium v2, not in ${tier.title}.`,
          sources: ['concepts', 'injectv2'],
        };
      }
      break;
    case 'v2-integration':
      if (!tier.v2Integration) {
        return {
          reason: `Outbound VNet integration needs Standard v2 or Premium v2${
            tier.family === 'classic'
              ? '; classic and v2 tiers cannot be changed into each other'
              : `, not ${tier.title}`
          }.`,
          sources: ['features', 'integrate'],
        };
      }
      break;
    case 'workspace-integration':
    case 'workspace-injection':
      if (!tier.workspaceGateways) {
        return {
          reason: `Workspace gateways need Basic v2, Standard v2, Premium or Premium v2; ${tier.title} has none.`,
          sources: ['ws', 'wsres'],
        };
      }
      break;
    default:
  }
  if (pattern.frontDoor && !tier.privateEndpoint) {
    return {
      reason: `Front Door reaches a gateway by Private Link, which ${tier.title} has not: every tier but Consumption and Basic v2 has it.`,
      sources: ['afd', 'pe2025'],
    };
  }
  if (pattern.privateEndpoint && !tier.privateEndpoint) {
    return {
      reason: `${tier.title} has no inbound private endpoint: every tier but Consumption and Basic v2 has one.`,
      sources: ['features', 'pe2025'],
    };
  }
  return undefined;
}

function capability(tier: TierName, pattern: PatternName): PatternCapability {
  const unsupported = unsupportedReason(tier, pattern);
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
