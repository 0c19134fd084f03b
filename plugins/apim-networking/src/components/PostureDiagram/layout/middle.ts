import type { Scene, SceneRegion } from '../scene';
import { heightForPorts } from './ports';
import { bundleOf } from './left';
import type { Metrics } from './metrics';
import type { PlacedNode, PlacedRegion, PlacedText } from './geometry';
import { movedNode, placedText, sizedNode, stretchedNode } from './placeText';

export interface RegionStack {
  regions: PlacedRegion[];
  height: number;
}

/** The regions under each other, at the top of the lane. */
export function regionStack(
  scene: Scene,
  lane: { x: number; width: number },
  metrics: Metrics,
  boundaryBands: Map<string, number>,
): RegionStack {
  let y = 0;
  const regions = scene.regions.map(region => {
    const band = boundaryBands.get(region.id) ?? 0;
    y += band ? band + 10 : 4;
    const placed = placedRegion(scene, region, { ...lane, y }, metrics);
    y += placed.height + (band ? 26 : 14);
    return placed;
  });
  return { regions, height: y };
}

function placedRegion(
  scene: Scene,
  region: SceneRegion,
  lane: { x: number; width: number; y: number },
  metrics: Metrics,
): PlacedRegion {
  const { regionPadding: padding, lineHeight } = metrics;
  const x = lane.x + 10;
  const width = lane.width - 20;
  const room = width - 2 * padding;
  let y = lane.y + padding - 2;
  const title = placedText(
    region.title,
    { x: x + padding, y, width: room, maxLines: 2 },
    metrics.title,
    lineHeight + 1,
  );
  y += title.height;
  let detail: PlacedText | undefined;
  if (metrics.showsDetails && region.detail) {
    detail = placedText(
      region.detail,
      { x: x + padding, y, width: room, maxLines: 3 },
      metrics.detail,
      lineHeight,
    );
    y += detail.height;
  }
  let mark: PlacedText | undefined;
  if (region.mark) {
    mark = placedText(
      region.mark,
      { x: x + padding, y: y + 1, width: room, maxLines: 1 },
      metrics.mark,
      lineHeight,
    );
    y += mark.height + 1;
  }
  y += 7;
  const components: PlacedNode[] = [];
  for (const component of region.components) {
    const node = stretchedNode(
      sizedNode(component, room, metrics),
      heightForPorts(portsOf(scene, component.id)),
    );
    components.push(movedNode(node, x + padding, Math.round(y)));
    y = Math.round(y) + node.height + metrics.gap;
  }
  const height = Math.round(y - metrics.gap + padding - lane.y);
  return {
    region,
    x,
    y: lane.y,
    width,
    height,
    title,
    detail,
    mark,
    components,
  };
}

/** The most paths at one side of a thing. */
function portsOf(scene: Scene, id: string): number {
  const into = new Set(scene.paths.filter(({ to }) => to === id).map(bundleOf));
  const out = scene.paths.filter(({ from }) => from === id);
  return Math.max(into.size, out.length);
}

/** The same stack, lower. */
export function loweredRegion(region: PlacedRegion, dy: number): PlacedRegion {
  const moved = (text: PlacedText | undefined) =>
    text && { ...text, y: text.y + dy };
  return {
    ...region,
    y: region.y + dy,
    title: moved(region.title)!,
    detail: moved(region.detail),
    mark: moved(region.mark),
    components: region.components.map(node =>
      movedNode(node, node.x, node.y + dy),
    ),
  };
}
