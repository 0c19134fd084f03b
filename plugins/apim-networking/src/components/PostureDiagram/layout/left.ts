import type { Scene, ScenePath } from '../scene';
import type { Metrics } from './metrics';
import { fitText } from './text';
import type { PlacedNode } from './geometry';
import { sizedNode } from './placeText';

/** What a caller has beside it: a thing at the edge, or a path that passes it. */
export type RowItem =
  | { type: 'node'; node: PlacedNode; centre: number; boundaryBand: number }
  | {
      type: 'strip';
      bundle: string;
      paths: ScenePath[];
      centre: number;
      labelHeight: number;
    };

export interface CallerRow {
  caller?: PlacedNode;
  items: RowItem[];
  /** Relative to the row; the centres of the items too. */
  height: number;
}

const ROW_GAP = 18;

/** Paths of one source and one kind that leave together. */
export function bundleOf(path: ScenePath): string {
  return `${path.from}:${path.kind}`;
}

/**
 * One row for each caller: the things at the edge that it goes through, and a strip for each bundle of paths that goes past
 * them. No two share a height, so no two paths lie on each other.
 */
export function callerRows(
  scene: Scene,
  widths: { callers: number; edge: number },
  metrics: Metrics,
  boundaryBands: Map<string, number>,
): CallerRow[] {
  const order = componentOrder(scene);
  const edgeNodes = scene.nodes.filter(({ lane }) => lane === 'edge');
  const edgeIds = new Set(edgeNodes.map(({ id }) => id));
  const taken = new Set<string>();
  const rows: CallerRow[] = [];

  for (const caller of scene.nodes.filter(({ lane }) => lane === 'callers')) {
    const paths = scene.paths.filter(({ from }) => from === caller.id);
    const wanted: Array<{ rank: number; item: RowItem }> = [];
    for (const { to } of paths) {
      const node = edgeNodes.find(({ id }) => id === to);
      if (node && !taken.has(to)) {
        taken.add(to);
        wanted.push({
          rank: rankOfEdge(to, scene, order),
          item: nodeItem(node.id),
        });
      }
    }
    const bundles = new Map<string, ScenePath[]>();
    for (const path of paths.filter(({ to }) => !edgeIds.has(to))) {
      const key = bundleOf(path);
      bundles.set(key, [...(bundles.get(key) ?? []), path]);
    }
    for (const [bundle, members] of bundles) {
      const ranks = members.map(({ to }) => order.get(to) ?? 0);
      wanted.push({
        rank: ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
        item: stripItem(bundle, members),
      });
    }
    wanted.sort((a, b) => a.rank - b.rank);
    rows.push(
      row(
        sizedNode(caller, widths.callers, metrics),
        wanted.map(({ item }) => item),
      ),
    );
  }
  const orphans = edgeNodes.filter(({ id }) => !taken.has(id));
  if (orphans.length > 0) {
    rows.push(
      row(
        undefined,
        orphans.map(({ id }) => nodeItem(id)),
      ),
    );
  }
  return rows;

  function nodeItem(id: string): RowItem {
    const node = edgeNodes.find(item => item.id === id)!;
    return {
      type: 'node',
      node: sizedNode(node, widths.edge - 16, metrics),
      centre: 0,
      boundaryBand: boundaryBands.get(id) ?? 0,
    };
  }

  function stripItem(bundle: string, paths: ScenePath[]): RowItem {
    const label = metrics.showsLabels && paths[0].label;
    return {
      type: 'strip',
      bundle,
      paths,
      centre: 0,
      labelHeight: label
        ? fitText(label, widths.edge - 10, metrics.label, 2).lines.length *
          metrics.lineHeight
        : 0,
    };
  }
}

function componentOrder(scene: Scene): Map<string, number> {
  const ids = scene.regions.flatMap(({ components }) => components);
  return new Map(ids.map(({ id }, index) => [id, index]));
}

function rankOfEdge(
  id: string,
  scene: Scene,
  order: Map<string, number>,
): number {
  const onward = scene.paths.find(({ from }) => from === id);
  return (onward && order.get(onward.to)) ?? 0;
}

/** Stacks the items; the caller is as tall as its paths need to leave it straight. */
function row(caller: PlacedNode | undefined, items: RowItem[]): CallerRow {
  let y = 0;
  for (const item of items) {
    if (item.type === 'node') {
      const above = item.boundaryBand ? item.boundaryBand + 8 : 6;
      item.centre = Math.round(y + above + item.node.height / 2);
      y = item.centre + item.node.height / 2 + (item.boundaryBand ? 16 : 8);
    } else {
      item.centre = Math.round(y + item.labelHeight + 8);
      y = item.centre + 12;
    }
  }
  if (!caller) return { items, height: y + ROW_GAP };
  const first = items[0]?.centre ?? caller.height / 2;
  const last = items[items.length - 1]?.centre ?? caller.height / 2;
  const tall = Math.max(caller.height, last - first + 28);
  const callerTop = (first + last) / 2 - tall / 2;
  const shift = Math.max(0, Math.ceil(-callerTop));
  for (const item of items) item.centre += shift;
  const top = Math.round((first + last) / 2 + shift - tall / 2);
  return {
    caller: { ...caller, y: top, height: tall },
    items,
    height: Math.max(y + shift, top + tall) + ROW_GAP,
  };
}
