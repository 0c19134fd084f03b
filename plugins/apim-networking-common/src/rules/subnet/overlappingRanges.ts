import type { Cidr } from '../../model';

/** A range and how it stands to the others of its list. */
export interface Overlap {
  /** Index of the first range that shares an address with it. */
  first: number;
  /** How many ranges share an address with it. */
  count: number;
}

interface Open {
  index: number;
  last: number;
  /** The first index, and how many there are, among the ranges around this one. */
  around: Overlap;
  /** The same of the ranges inside of it. */
  inside: Overlap;
}

const NONE: Overlap = { first: Infinity, count: 0 };

/**
 * Finds what each range overlaps. Two ranges in CIDR notation are apart, or one is in the other, so that one pass in the order of
 * their first addresses is enough: n log n for n ranges, however many pairs overlap.
 *
 * @returns an overlap for each range, in the order given; undefined for one that shares no address with another
 */
export function overlappingRanges(
  ranges: readonly Pick<Cidr, 'first' | 'last'>[],
): Array<Overlap | undefined> {
  const found: Array<Overlap | undefined> = ranges.map(() => undefined);
  if (ranges.length < 2) return found;
  const open: Open[] = [];
  const close = (until: number) => {
    while (open.length > 0 && open[open.length - 1].last < until) {
      const { index, around, inside } = open.pop()!;
      const all = together(around, inside);
      if (all.count > 0) found[index] = all;
      const parent = open[open.length - 1];
      if (parent) {
        parent.inside = together(
          parent.inside,
          together(inside, { first: index, count: 1 }),
        );
      }
    }
  };
  const order = ranges
    .map((range, index) => ({ ...range, index }))
    .sort((a, b) => a.first - b.first || b.last - a.last || a.index - b.index);
  for (const { first, last, index } of order) {
    close(first);
    const parent = open[open.length - 1];
    open.push({
      index,
      last,
      around: parent
        ? together(parent.around, { first: parent.index, count: 1 })
        : NONE,
      inside: NONE,
    });
  }
  close(Infinity);
  return found;
}

function together(a: Overlap, b: Overlap): Overlap {
  return { first: Math.min(a.first, b.first), count: a.count + b.count };
}
