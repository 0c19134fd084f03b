/** One end of a path at the side of a box. */
export interface Port {
  id: string;
  /** Where the other end of the path's part is. */
  wantedY: number;
}

/** Nearest that two ports of one box may be. */
const DISTANCE = 11;
const INSET = 9;
/** Nearest that a port may be to the line of another path, unless they are the same line. */
const CLEAR = 6;

/** How tall a box must be for that many ports. */
export function heightForPorts(count: number): number {
  return 2 * INSET + Math.max(0, count - 1) * DISTANCE + 8;
}

/**
 * Places ports on a side, in the order of where their paths come from, straight across where that is possible.
 *
 * @param lines - the y of other paths that pass here, by the id of their port
 */
export function assignPorts(
  ports: Port[],
  side: { y: number; height: number },
  lines: Array<{ id: string; y: number }>,
): Map<string, number> {
  const sorted = [...ports].sort(
    (a, b) => a.wantedY - b.wantedY || a.id.localeCompare(b.id),
  );
  const top = side.y + INSET;
  const end = side.y + side.height - INSET;
  const placed = new Map<string, number>();
  let previous = -Infinity;
  sorted.forEach((port, index) => {
    const low = Math.max(top, previous + DISTANCE);
    const high = end - (sorted.length - 1 - index) * DISTANCE;
    const even = side.y + ((index + 1) * side.height) / (sorted.length + 1);
    const inRange = port.wantedY >= low && port.wantedY <= high;
    const preferred = inRange ? port.wantedY : Math.round(even);
    const others = lines.filter(({ id }) => id !== port.id);
    const y = nearest(preferred, low, high, candidate =>
      others.every(line => Math.abs(line.y - candidate) >= CLEAR),
    );
    placed.set(port.id, y);
    previous = y;
  });
  return placed;
}

function nearest(
  preferred: number,
  low: number,
  high: number,
  free: (y: number) => boolean,
): number {
  const start = Math.min(Math.max(preferred, low), Math.max(low, high));
  for (let distance = 0; distance <= high - low; distance += 1) {
    for (const y of [start - distance, start + distance]) {
      if (y >= low && y <= high && free(y)) return y;
    }
  }
  return start;
}
