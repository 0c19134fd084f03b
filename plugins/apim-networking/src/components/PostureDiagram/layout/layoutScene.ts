import type { LaneName, Scene, ScenePath } from '../scene';
import { boundaryBands, placedBoundaries } from './boundaries';
import { assignTracks, channelWidth } from './channel';
import {
  middle,
  right,
  simplified,
  type Box,
  type DiagramLayout,
  type PlacedLane,
  type PlacedNode,
  type PlacedPath,
  type Point,
} from './geometry';
import { bundleOf, callerRows, type CallerRow } from './left';
import { metricsOf, type Density, type Metrics } from './metrics';
import { loweredRegion, regionStack } from './middle';
import { assignPorts } from './ports';
import { movedNode, placedText, stretchedNode } from './placeText';
import { backendRows, type BackendRow } from './right';

export interface LayoutOptions {
  /** The room there is, in pixels. The layout is wider when it needs to be. */
  width: number;
  density: Density;
}

interface Lanes {
  boxes: Record<LaneName, Box>;
  width: number;
}

/** Horizontal room: lanes share what the channels between them leave. */
function lanesFor(
  scene: Scene,
  options: LayoutOptions,
  metrics: Metrics,
): Lanes {
  const into = new Set(
    scene.paths.filter(({ to }) => to.startsWith('region')).map(bundleOf),
  ).size;
  const fromSubnet = scene.paths.filter(({ from }) => from === 'subnet').length;
  const fromGateway = scene.paths.filter(({ from }) =>
    from.startsWith('region'),
  ).length;
  const channels = [
    metrics.channel,
    channelWidth(into, metrics.track, metrics.channel),
    channelWidth(fromGateway, metrics.track, metrics.channel),
    channelWidth(fromSubnet, metrics.track, metrics.channel),
  ];
  const names = Object.keys(metrics.lanes) as LaneName[];
  const least = names.reduce((sum, name) => sum + metrics.lanes[name], 0);
  const between = channels.reduce((sum, width) => sum + width, 0);
  const width = Math.max(options.width, least + between + 2 * metrics.margin);
  const factor = (width - between - 2 * metrics.margin) / least;
  const boxes = {} as Record<LaneName, Box>;
  let x = metrics.margin;
  names.forEach((name, index) => {
    const laneWidth = Math.floor(metrics.lanes[name] * factor);
    boxes[name] = { x, y: 0, width: laneWidth, height: 0 };
    x += laneWidth + (channels[index] ?? 0);
  });
  return { boxes, width };
}

/**
 * Gives everything in a scene its place. Pure, and the same for every posture: rows of callers on the left, the regions in the
 * middle, rows of backends on the right, and between the lanes channels in which each bundle of paths has its own column.
 */
export function layoutScene(
  scene: Scene,
  options: LayoutOptions,
): DiagramLayout {
  const metrics = metricsOf[options.density];
  const { boxes: lanes, width } = lanesFor(scene, options, metrics);
  const widths = {
    callers: lanes.callers.width,
    edge: lanes.edge.width,
    apiManagement: lanes.apiManagement.width,
    network: lanes.network.width,
    backends: lanes.backends.width,
  };
  const bands = boundaryBands(scene, widths, metrics);
  const rows = callerRows(scene, widths, metrics, bands);
  const stack = regionStack(scene, lanes.apiManagement, metrics, bands);
  const backends = backendRows(scene, widths, metrics, bands);

  const leftHeight = rows.reduce((sum, row) => sum + row.height, 0);
  const body = Math.ceil(Math.max(leftHeight, stack.height, backends.height));
  const top = metrics.header;
  const regionTop = top + Math.round((body - stack.height) / 2);
  const regions = stack.regions.map(region => loweredRegion(region, regionTop));
  const components = new Map(
    regions
      .flatMap(region => region.components)
      .map(node => [node.node.id, node]),
  );

  const left = placeRows(
    rows,
    lanes,
    top +
      bestShift(body - leftHeight, shift =>
        leftDistance(rows, top + shift, components),
      ),
  );
  const rightTop =
    top +
    bestShift(body - backends.height, shift =>
      rightDistance(backends.rows, top + shift, components),
    );
  const rightNodes = placeBackends(backends.rows, lanes, rightTop);

  const nodes = [...left.nodes, ...rightNodes];
  const boxes = new Map<string, PlacedNode>([
    ...components,
    ...nodes.map(node => [node.node.id, node] as const),
  ]);
  const paths = [
    ...inboundPaths(scene, left.lines, boxes, lanes),
    ...outboundPaths(scene, boxes, lanes),
  ];
  const labelled = metrics.showsLabels
    ? paths.map((path, index) =>
        withLabel(path, paths.slice(0, index), lanes, metrics),
      )
    : paths;
  const boundaries = placedBoundaries(
    scene,
    new Map<string, Box>([
      ...boxes,
      ...regions.map(region => [region.region.id, region] as const),
    ]),
    lanes,
    labelled,
    metrics,
  );
  const lowest = Math.max(
    top + body,
    ...boundaries.map(({ y, height }) => y + height),
    ...nodes.map(({ y, height }) => y + height),
  );
  const height = Math.ceil(lowest + metrics.margin);
  return {
    width,
    height,
    lanes: (Object.keys(lanes) as LaneName[]).map(
      (lane): PlacedLane => ({
        lane,
        title: scene.laneTitles[lane],
        x: lanes[lane].x - 5,
        y: 0,
        width: lanes[lane].width + 10,
        height,
      }),
    ),
    nodes,
    regions,
    boundaries,
    paths: labelled,
  };
}

/** Where a block of rows has to start so that its paths run as straight as they can. */
function bestShift(room: number, distance: (shift: number) => number): number {
  let best = 0;
  let least = Infinity;
  for (let shift = 0; shift <= Math.max(0, room); shift += 2) {
    const now = distance(shift);
    if (now < least) {
      least = now;
      best = shift;
    }
  }
  return best;
}

function leftDistance(
  rows: CallerRow[],
  start: number,
  components: Map<string, PlacedNode>,
): number {
  let y = start;
  let total = 0;
  for (const row of rows) {
    for (const item of row.items) {
      if (item.type === 'strip') {
        for (const { to } of item.paths) {
          const target = components.get(to);
          if (target) total += outside(y + item.centre, target);
        }
      } else if (item.node.node.tone !== 'blocked') {
        const target = components.get('region-0-gateway');
        if (target) total += outside(y + item.centre, target);
      }
    }
    y += row.height;
  }
  return total;
}

function rightDistance(
  rows: BackendRow[],
  start: number,
  components: Map<string, PlacedNode>,
): number {
  const gateway = components.get('region-0-gateway');
  if (!gateway) return 0;
  return rows
    .filter(({ subnet, strip }) => subnet ?? strip)
    .reduce((sum, { centre }) => sum + outside(start + centre, gateway), 0);
}

function outside(y: number, box: Box): number {
  const inset = Math.min(9, box.height / 2);
  return Math.max(0, box.y + inset - y, y - (box.y + box.height - inset));
}

interface LeftLine {
  bundle: string;
  from: PlacedNode;
  y: number;
  paths: ScenePath[];
}

function placeRows(
  rows: CallerRow[],
  lanes: Lanes['boxes'],
  start: number,
): { nodes: PlacedNode[]; lines: LeftLine[] } {
  const nodes: PlacedNode[] = [];
  const lines: LeftLine[] = [];
  let y = start;
  for (const row of rows) {
    let caller: PlacedNode | undefined;
    if (row.caller) {
      const { height, y: offset } = row.caller;
      const natural = row.caller;
      const unstretched = { ...natural, y: 0, height: naturalHeight(natural) };
      caller = movedNode(
        stretchedNode(unstretched, height),
        lanes.callers.x,
        y + offset,
      );
      nodes.push(caller);
    }
    for (const item of row.items) {
      if (item.type === 'node') {
        nodes.push(
          movedNode(
            item.node,
            lanes.edge.x + 8,
            Math.round(y + item.centre - item.node.height / 2),
          ),
        );
      } else if (caller) {
        lines.push({
          bundle: item.bundle,
          from: caller,
          y: Math.round(y + item.centre),
          paths: item.paths,
        });
      }
    }
    y += row.height;
  }
  return { nodes, lines };
}

/** The height that the texts of a node were centred for. */
function naturalHeight(node: PlacedNode): number {
  const texts = [node.title, node.detail, node.mark].flatMap(
    text => text ?? [],
  );
  const first = Math.min(...texts.map(({ y }) => y));
  const last = Math.max(...texts.map(({ y, height }) => y + height));
  return Math.round(first + last);
}

function placeBackends(
  rows: BackendRow[],
  lanes: Lanes['boxes'],
  start: number,
): PlacedNode[] {
  return rows.flatMap(({ backend, subnet, centre }) => {
    const y = Math.round(start + centre);
    const at = (node: PlacedNode, x: number) =>
      movedNode(node, x, y - Math.round(node.height / 2));
    return subnet
      ? [at(subnet, lanes.network.x + 8), at(backend, lanes.backends.x)]
      : [at(backend, lanes.backends.x)];
  });
}

interface Line {
  bundle: string;
  sourceX: number;
  sourceY: number;
  ends: ScenePath[];
}

function inboundPaths(
  scene: Scene,
  strips: LeftLine[],
  boxes: Map<string, PlacedNode>,
  lanes: Lanes['boxes'],
): PlacedPath[] {
  const straight: PlacedPath[] = [];
  const lines: Line[] = strips.map(({ bundle, from, y, paths }) => ({
    bundle,
    sourceX: right(from),
    sourceY: y,
    ends: paths,
  }));
  for (const path of scene.paths) {
    const from = boxes.get(path.from);
    const to = boxes.get(path.to);
    if (from && to?.node.lane === 'edge') {
      const y = Math.round(middle(to));
      straight.push({
        path,
        bundle: path.id,
        points: [
          { x: right(from), y },
          { x: to.x, y },
        ],
      });
    } else if (from?.node.lane === 'edge') {
      const bundle = bundleOf(path);
      const line = lines.find(other => other.bundle === bundle);
      if (line) {
        line.ends.push(path);
      } else {
        lines.push({
          bundle,
          sourceX: right(from),
          sourceY: Math.round(middle(from)),
          ends: [path],
        });
      }
    }
  }
  const passing = lines.map(({ bundle, sourceY }) => ({
    id: bundle,
    y: sourceY,
  }));
  const portY = new Map<string, number>();
  for (const box of boxes.values()) {
    const ports = lines
      .filter(({ ends }) => ends.some(({ to }) => to === box.node.id))
      .map(({ bundle, sourceY }) => ({ id: bundle, wantedY: sourceY }));
    for (const [bundle, y] of assignPorts(ports, box, passing)) {
      portY.set(`${bundle}>${box.node.id}`, y);
    }
  }
  const tracks = assignTracks(
    lines.map(({ bundle, sourceY, ends }) => ({
      id: bundle,
      sourceY,
      targetYs: ends.map(({ to }) => portY.get(`${bundle}>${to}`)!),
    })),
    right(lanes.edge),
    lanes.apiManagement.x,
  );
  const bent = lines.flatMap(({ bundle, sourceX, sourceY, ends }) =>
    ends.map((path): PlacedPath => {
      const y = portY.get(`${bundle}>${path.to}`)!;
      const target = boxes.get(path.to)!;
      const endX =
        path.kind === 'blocked' ? lanes.apiManagement.x + 10 : target.x;
      return {
        path,
        bundle,
        points: bentLine({ x: sourceX, y: sourceY }, tracks.get(bundle), {
          x: endX,
          y,
        }),
      };
    }),
  );
  return [...straight, ...bent];
}

function bentLine(from: Point, column: number | undefined, to: Point): Point[] {
  return simplified(
    column === undefined
      ? [from, to]
      : [from, { x: column, y: from.y }, { x: column, y: to.y }, to],
  );
}

function outboundPaths(
  scene: Scene,
  boxes: Map<string, PlacedNode>,
  lanes: Lanes['boxes'],
): PlacedPath[] {
  const sources = [...boxes.values()].filter(({ node }) =>
    ['apiManagement', 'network'].includes(node.lane),
  );
  return sources.flatMap(source => {
    const leaving = scene.paths.filter(({ from }) => from === source.node.id);
    const targets = leaving.map(path => ({
      id: path.id,
      y: Math.round(middle(boxes.get(path.to)!)),
    }));
    const ports = assignPorts(
      targets.map(({ id, y }) => ({ id, wantedY: y })),
      source,
      targets,
    );
    const fromNetwork = source.node.lane === 'network';
    const tracks = assignTracks(
      targets.map(({ id, y }) => ({
        id,
        sourceY: ports.get(id)!,
        targetYs: [y],
      })),
      fromNetwork ? right(lanes.network) : right(lanes.apiManagement),
      fromNetwork ? lanes.backends.x - 9 : lanes.network.x,
    );
    return leaving.map((path, index): PlacedPath => {
      const from = { x: right(source), y: ports.get(path.id)! };
      const to = { x: boxes.get(path.to)!.x, y: targets[index].y };
      return {
        path,
        bundle: path.id,
        points: bentLine(from, tracks.get(path.id), to),
      };
    });
  });
}

/** A label stands over the part of its path that crosses a lane; a bundle has one. */
function withLabel(
  placed: PlacedPath,
  before: PlacedPath[],
  lanes: Lanes['boxes'],
  metrics: Metrics,
): PlacedPath {
  const { path, points, bundle } = placed;
  if (!path.label || before.some(other => other.bundle === bundle))
    return placed;
  const lane = path.from.startsWith('region') ? lanes.network : lanes.edge;
  const y = points.find((point, index) => {
    const next = points[index + 1];
    return next?.y === point.y && point.x <= lane.x && next.x >= right(lane);
  })?.y;
  if (y === undefined) return placed;
  const room = lane.width - 10;
  const label = placedText(
    path.label,
    { x: lane.x + 5, y: 0, width: room, maxLines: 2 },
    metrics.label,
    metrics.lineHeight,
  );
  return { ...placed, label: { ...label, y: y - label.height - 4 } };
}
