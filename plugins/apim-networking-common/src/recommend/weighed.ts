import type { Reason } from './recommendation';

/**
 * How much a reason against weighs in the ranking. `note`: true of every such design, no less fit for it; `caution`: a
 * doubt, or less than the best; `mismatch`: a need is met only in part, or something is exposed that nobody asked for.
 */
export type Weight = 'note' | 'caution' | 'mismatch';

export interface WeighedReason extends Reason {
  weight: Weight;
}

/** A mismatch outweighs any number of cautions that one option can have. */
export const MISMATCH = 100;

const worth: Record<Weight, number> = {
  note: 0,
  caution: 1,
  mismatch: MISMATCH,
};

export function burdenOf(reasons: WeighedReason[]): number {
  return reasons.reduce((sum, { weight }) => sum + worth[weight], 0);
}

export function heaviestFirst(reasons: WeighedReason[]): WeighedReason[] {
  return [...reasons].sort((a, b) => worth[b.weight] - worth[a.weight]);
}
