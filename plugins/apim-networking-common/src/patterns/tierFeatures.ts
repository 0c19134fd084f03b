import type { SourceId } from '../sources';
import { tiers, TIER_NAMES, type TierName } from '../tiers';

/**
 * A networking feature that some tiers have and others do not.
 *
 * @public
 */
export type TierFeature =
  | 'classicInjection'
  | 'v2Injection'
  | 'v2Integration'
  | 'privateEndpoint'
  | 'multiRegion'
  | 'workspaceGateways';

interface Feature {
  name: string;
  sources: SourceId[];
  /** Tiers for which the documents are the only evidence. */
  unverified?: TierName[];
}

const features: Record<TierFeature, Feature> = {
  classicInjection: {
    name: 'classic VNet injection',
    sources: ['concepts', 'features'],
  },
  v2Injection: {
    name: 'Premium v2 VNet injection',
    sources: ['concepts', 'injectv2'],
  },
  v2Integration: {
    name: 'outbound VNet integration',
    sources: ['features', 'integrate'],
  },
  privateEndpoint: {
    name: 'inbound private endpoints',
    sources: ['features', 'pe2025'],
  },
  multiRegion: {
    name: 'multi-region deployment',
    sources: ['features', 'rel', 'multi'],
    unverified: ['PremiumV2'],
  },
  workspaceGateways: { name: 'workspace gateways', sources: ['ws', 'wsres'] },
};

/**
 * Why a tier cannot be networked in some way.
 *
 * @public
 */
export interface MissingFeature {
  feature: TierFeature;
  /** Whole sentence that names the tiers which have the feature. */
  reason: string;
  /** Whether the documents are the only evidence, because it was not observed in Azure. */
  unverified: boolean;
  sources: SourceId[];
}

/**
 * The tiers that have a feature.
 *
 * @public
 */
export function tiersWith(feature: TierFeature): TierName[] {
  return TIER_NAMES.filter(name => tiers[name][feature]);
}

/**
 * Why a tier does not have a feature: the one reason that rules, recommendations and change plans give.
 *
 * @returns undefined for a tier that has it
 *
 * @public
 */
export function missingFeature(
  tier: TierName,
  feature: TierFeature,
): MissingFeature | undefined {
  if (tiers[tier][feature]) return undefined;
  const { title, family } = tiers[tier];
  const { name, sources } = features[feature];
  const unverified = features[feature].unverified?.includes(tier) ?? false;
  const others = tiersWith(feature);
  const inPlace =
    family === 'consumption' ||
    others.some(other => tiers[other].family === family);
  return {
    feature,
    reason: `${title} does not support ${name}: only ${listTiers(others)} ${
      others.length === 1 ? 'does' : 'do'
    }${
      inPlace
        ? ''
        : ', and an instance cannot change between classic and v2 tiers'
    }.${
      unverified ? ' This is documented, but was not observed in Azure.' : ''
    }`,
    unverified,
    sources,
  };
}

/**
 * Which tiers have a feature, as a sentence.
 *
 * @public
 */
export function describeSupport(feature: TierFeature): string {
  const tierNames = tiersWith(feature);
  return `Only ${listTiers(tierNames)} ${
    tierNames.length === 1 ? 'supports' : 'support'
  } ${features[feature].name}.`;
}

/** Such as `Standard v2 and Premium v2`. */
export function listTiers(names: readonly TierName[], word = 'and'): string {
  const titles = names.map(name => tiers[name].title);
  return titles.length < 2
    ? titles.join('')
    : `${titles.slice(0, -1).join(', ')} ${word} ${titles[titles.length - 1]}`;
}
