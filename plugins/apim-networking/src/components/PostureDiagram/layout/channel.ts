/** Paths that leave one point together: one vertical part, one end or more. */
export interface ChannelBundle {
  id: string;
  sourceY: number;
  targetYs: number[];
}

function span({ sourceY, targetYs }: ChannelBundle): [number, number] {
  return [Math.min(sourceY, ...targetYs), Math.max(sourceY, ...targetYs)];
}

function bends({ sourceY, targetYs }: ChannelBundle): boolean {
  return targetYs.some(y => y !== sourceY);
}

/** How often two bundles cross when the vertical part of `a` is left of that of `b`. */
function crossings(a: ChannelBundle, b: ChannelBundle): number {
  const [topA, bottomA] = span(a);
  const [topB, bottomB] = span(b);
  let count = topA < b.sourceY && b.sourceY < bottomA ? 1 : 0;
  for (const y of a.targetYs) {
    if (topB < y && y < bottomB) count += 1;
  }
  // The end of one and the start of the other in one line would look like one path.
  for (const y of a.targetYs) {
    if (Math.abs(y - b.sourceY) < 5) count += 100;
  }
  return count;
}

function cost(order: ChannelBundle[]): number {
  let total = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      total += crossings(order[i], order[j]);
    }
  }
  return total;
}

/**
 * Gives each bundle that bends a column of its own between `left` and `right`, in an order with as few crossings as exchanging
 * two of them can find.
 */
export function assignTracks(
  bundles: ChannelBundle[],
  left: number,
  right: number,
): Map<string, number> {
  const order = bundles
    .filter(bends)
    .sort((a, b) => b.sourceY - a.sourceY || a.id.localeCompare(b.id));
  let best = cost(order);
  for (let improved = true; improved; ) {
    improved = false;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < order.length; j++) {
        [order[i], order[j]] = [order[j], order[i]];
        const now = cost(order);
        if (now < best) {
          best = now;
          improved = true;
        } else {
          [order[i], order[j]] = [order[j], order[i]];
        }
      }
    }
  }
  const step = (right - left) / (order.length + 1);
  return new Map(
    order.map(({ id }, index) => [id, Math.round(left + step * (index + 1))]),
  );
}

/** How many bundles may need a column. */
export function channelWidth(
  bundles: number,
  track: number,
  narrowest: number,
): number {
  return Math.max(narrowest, (bundles + 1) * track);
}
