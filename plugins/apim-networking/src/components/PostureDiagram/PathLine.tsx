import type { DiagramPalette } from './palette';
import type { PlacedPath, Point } from './layout';
import type { PathKind } from './scene';

const HEAD = 9;

/** With rounded corners, and as much shorter at the end as its mark needs. */
export function linePath(points: Point[], shorter: number): string {
  const last = points.length - 1;
  const ends = points.map((point, index) =>
    index === last ? { x: point.x - shorter, y: point.y } : point,
  );
  let d = `M${ends[0].x} ${ends[0].y}`;
  for (let index = 1; index < ends.length; index++) {
    const [before, here, after] = [
      ends[index - 1],
      ends[index],
      ends[index + 1],
    ];
    if (after) {
      const radius = Math.min(
        5,
        distance(before, here) / 2,
        distance(here, after) / 2,
      );
      const a = towards(here, before, radius);
      const b = towards(here, after, radius);
      d += `L${a.x} ${a.y}Q${here.x} ${here.y} ${b.x} ${b.y}`;
    } else {
      d += `L${here.x} ${here.y}`;
    }
  }
  return d;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * by,
    y: from.y + Math.sign(to.y - from.y) * by,
  };
}

/** Public: one thick line and a full head. Private: a double line and an open head. Blocked: dots and a cross. */
export function PathLine(props: {
  points: PlacedPath['points'];
  kind: PathKind;
  palette: DiagramPalette;
  strong?: boolean;
}) {
  const { points, kind, palette, strong } = props;
  const colour = palette.tones[kind];
  const end = points[points.length - 1];
  const d = linePath(points, kind === 'blocked' ? 7 : HEAD - 1);
  if (kind === 'blocked') {
    return (
      <>
        <path
          d={d}
          fill="none"
          stroke={colour}
          strokeWidth={strong ? 2.6 : 1.8}
          strokeDasharray="1.5 4.5"
          strokeLinecap="round"
        />
        <circle
          cx={end.x}
          cy={end.y}
          r={7}
          fill={palette.paper}
          stroke={colour}
          strokeWidth={1.6}
        />
        <path
          d={`M${end.x - 3} ${end.y - 3}l6 6m0 -6l-6 6`}
          stroke={colour}
          strokeWidth={1.8}
          strokeLinecap="round"
        />
      </>
    );
  }
  const isPublic = kind === 'public';
  const head = `M${end.x} ${end.y}l${-HEAD} -5v10z`;
  return (
    <>
      <path
        d={d}
        fill="none"
        stroke={colour}
        strokeWidth={(isPublic ? 2.4 : 4.6) + (strong ? 1 : 0)}
      />
      {!isPublic && (
        <path d={d} fill="none" stroke={palette.paper} strokeWidth={1.8} />
      )}
      <path
        d={head}
        fill={isPublic ? colour : palette.paper}
        stroke={colour}
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
    </>
  );
}
