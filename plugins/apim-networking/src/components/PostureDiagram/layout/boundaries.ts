import type { Scene, SceneBoundary } from '../scene';
import type { Metrics } from './metrics';
import { fitText } from './text';
import { placedText } from './placeText';
import {
  bottom,
  right,
  type Box,
  type PlacedBoundary,
  type PlacedPath,
} from './geometry';

/** The member above which the name of the network stands. */
function anchorOf(boundary: SceneBoundary): string {
  return boundary.members[boundary.members.length - 1];
}

/** How much room the name of each network needs above the thing it stands over. */
export function boundaryBands(
  scene: Scene,
  widths: { edge: number; apiManagement: number; network: number },
  metrics: Metrics,
): Map<string, number> {
  return new Map(
    scene.boundaries.map(boundary => {
      const anchor = anchorOf(boundary);
      const { lines } = fitText(
        boundary.label,
        labelRoom(anchor, widths),
        metrics.label,
        2,
      );
      return [anchor, lines.length * metrics.lineHeight + 4];
    }),
  );
}

function labelRoom(
  anchor: string,
  widths: { edge: number; apiManagement: number; network: number },
): number {
  if (anchor.startsWith('region')) return widths.apiManagement - 24;
  return (anchor === 'subnet' ? widths.network : widths.edge) - 16;
}

/** The lines around the networks. They keep clear of the paths that run beside them. */
export function placedBoundaries(
  scene: Scene,
  boxes: Map<string, Box>,
  lanes: { edge: Box; apiManagement: Box; network: Box },
  paths: PlacedPath[],
  metrics: Metrics,
): PlacedBoundary[] {
  const widths = {
    edge: lanes.edge.width,
    apiManagement: lanes.apiManagement.width,
    network: lanes.network.width,
  };
  const single = scene.regions.length === 1;
  return scene.boundaries.flatMap(boundary => {
    const members = boundary.members.flatMap(id => boxes.get(id) ?? []);
    const anchor = boxes.get(anchorOf(boundary));
    if (!anchor) return [];
    const injected = anchorOf(boundary).startsWith('region');
    const x = Math.min(...members.map(member => member.x)) - 7;
    const end =
      injected && single
        ? right(lanes.network)
        : Math.max(...members.map(right)) + 7;
    const text = boundary.label;
    const room = labelRoom(anchorOf(boundary), widths);
    const fitted = fitText(text, room, metrics.label, 2);
    const labelHeight = fitted.lines.length * metrics.lineHeight;
    const top = clear(
      Math.min(
        anchor.y - labelHeight - 8,
        ...members.map(member => member.y - 8),
      ),
      -1,
      { x, end },
      paths,
    );
    const low = clear(
      Math.max(...members.map(bottom)) + 8,
      1,
      { x, end },
      paths,
    );
    return [
      {
        boundary,
        x,
        y: top,
        width: end - x,
        height: low - top,
        label: placedText(
          text,
          {
            x: anchor.x,
            y: anchor.y - labelHeight - 5,
            width: room,
            maxLines: 2,
          },
          metrics.label,
          metrics.lineHeight,
        ),
      },
    ];
  });
}

/** Moves a horizontal line away from paths and labels, at most by 40 pixels. */
function clear(
  y: number,
  direction: 1 | -1,
  range: { x: number; end: number },
  paths: PlacedPath[],
): number {
  for (let moved = 0; moved <= 40; moved += 2) {
    const candidate = y + moved * direction;
    if (paths.every(path => !touches(path, candidate, range))) return candidate;
  }
  return y;
}

function touches(
  { points, label }: PlacedPath,
  y: number,
  range: { x: number; end: number },
): boolean {
  const beside = points.some((point, index) => {
    const next = points[index + 1];
    return (
      next !== undefined &&
      next.y === point.y &&
      Math.abs(point.y - y) < 5 &&
      Math.max(point.x, next.x) > range.x &&
      Math.min(point.x, next.x) < range.end
    );
  });
  const through =
    label !== undefined &&
    y > label.y - 3 &&
    y < bottom(label) + 3 &&
    right(label) > range.x &&
    label.x < range.end;
  return beside || through;
}
