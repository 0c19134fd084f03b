import type { PatternName } from '../../patterns';
import type { TierName } from '../../tiers';
import type { NetworkingRequirements } from '../requirements';
import { recommend } from '../recommend';
import type { ExcludedPair, RankedOption } from '../recommendation';

/** A pair as the tests write it. */
export type Pair = `${PatternName} ${TierName}`;

export function nameOf(item: { pattern: PatternName; tier: TierName }): Pair {
  return `${item.pattern} ${item.tier}`;
}

export function excludedPair(
  requirements: NetworkingRequirements,
  pair: Pair,
): ExcludedPair {
  const found = recommend(requirements).excluded.find(
    item => nameOf(item) === pair,
  );
  if (!found) throw new Error(`${pair} is not excluded`);
  return found;
}

export function optionOf(
  requirements: NetworkingRequirements,
  pair: Pair,
): RankedOption {
  const found = recommend(requirements).options.find(
    item => nameOf(item) === pair,
  );
  if (!found) throw new Error(`${pair} is excluded`);
  return found;
}
