import type {
  LaneName,
  SceneBoundary,
  SceneNode,
  ScenePath,
  SceneRegion,
} from '../scene';
import type { FittedText } from './text';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface PlacedText extends FittedText, Box {}

export interface PlacedNode extends Box {
  node: SceneNode;
  title: PlacedText;
  detail?: PlacedText;
  /** Where the word for its finding stands. */
  mark?: PlacedText;
}

export interface PlacedRegion extends Box {
  region: SceneRegion;
  title: PlacedText;
  detail?: PlacedText;
  mark?: PlacedText;
  components: PlacedNode[];
}

export interface PlacedBoundary extends Box {
  boundary: SceneBoundary;
  label: PlacedText;
}

export interface PlacedPath {
  path: ScenePath;
  /** Horizontal and vertical parts in turn; it ends at what it reaches. */
  points: Point[];
  /** Paths with the same bundle may share their first part. */
  bundle: string;
  label?: PlacedText;
}

export interface PlacedLane extends Box {
  lane: LaneName;
  title: string;
}

export interface DiagramLayout {
  width: number;
  height: number;
  lanes: PlacedLane[];
  nodes: PlacedNode[];
  regions: PlacedRegion[];
  boundaries: PlacedBoundary[];
  paths: PlacedPath[];
}

export function right(box: Box): number {
  return box.x + box.width;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

export function middle(box: Box): number {
  return box.y + box.height / 2;
}

/** Leaves out the points that change nothing. */
export function simplified(points: Point[]): Point[] {
  const distinct = points.filter(
    (point, index) =>
      index === 0 ||
      point.x !== points[index - 1].x ||
      point.y !== points[index - 1].y,
  );
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (!before || !after) return true;
    const sameColumn = before.x === point.x && point.x === after.x;
    const sameRow = before.y === point.y && point.y === after.y;
    return !sameColumn && !sameRow;
  });
}
