import type { PatternName } from '../../patterns';
import type { TierName } from '../../tiers';
import type { NetworkingNeeds } from '../needs';
import { recommend } from '../recommend';
import type { ExcludedPair, RankedOption } from '../recommendation';

/** A pair as the tests write it. */
export type Pair = `${PatternName} ${TierName}`;

export function nameOf(item: { pattern: PatternName; tier: TierName }): Pair {
  return `${item.pattern} ${item.tier}`;
}

export function excludedPair(needs: NetworkingNeeds, pair: Pair): ExcludedPair {
  const found = recommend(needs).excluded.find(item => nameOf(item) === pair);
  if (!found) throw new Error(`${pair} is not excluded`);
  return found;
}

export function optionOf(needs: NetworkingNeeds, pair: Pair): RankedOption {
  const found = recommend(needs).options.find(item => nameOf(item) === pair);
  if (!found) throw new Error(`${pair} is excluded`);
  return found;
}
