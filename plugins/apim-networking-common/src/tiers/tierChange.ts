import { tiers, type TierName } from './tiers';

/**
 * Why an instance cannot change from one tier to another in place. `isDocumented` is false where no document says that it can, and none
 * that it cannot.
 *
 * @public
 */
export interface TierChangeObstacle {
  /** Whole sentence. */
  reason: string;
  isDocumented: boolean;
}

/**
 * Why an instance cannot change its tier in place: the one reason that rules and change plans give.
 *
 * @returns undefined where it can
 * @public
 */
export function obstacleToTierChange(
  from: TierName,
  to: TierName,
): TierChangeObstacle | undefined {
  if (from === to) return undefined;
  const families = [tiers[from].family, tiers[to].family];
  if (families.includes('consumption')) {
    return {
      reason: 'An instance cannot change to or from Consumption.',
      isDocumented: true,
    };
  }
  if (families[0] !== families[1]) {
    return {
      reason: 'An instance cannot change between classic and v2 tiers.',
      isDocumented: true,
    };
  }
  return from === 'PremiumV2' || to === 'PremiumV2'
    ? {
        reason:
          'No document describes a change between Premium v2 and another tier in place.',
        isDocumented: false,
      }
    : undefined;
}
