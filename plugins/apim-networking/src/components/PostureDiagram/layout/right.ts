import type { Scene, ScenePath } from '../scene';
import type { Metrics } from './metrics';
import type { PlacedNode } from './geometry';
import { heightForPorts } from './ports';
import { sizedNode, stretchedNode } from './placeText';
import { fitText } from './text';

/** A backend and what lies before it in the lane of the network. */
export interface BackendRow {
  backend: PlacedNode;
  /** In the lane of the network, centred with the backend. */
  subnet?: PlacedNode;
  /** A path that crosses the lane of the network. */
  strip?: ScenePath;
  centre: number;
}

export interface BackendRows {
  rows: BackendRow[];
  height: number;
}

/** One row for each backend; a subnet stands in the first. */
export function backendRows(
  scene: Scene,
  widths: { network: number; backends: number },
  metrics: Metrics,
  boundaryBands: Map<string, number>,
): BackendRows {
  const subnetNode = scene.nodes.find(({ lane }) => lane === 'network');
  let y = 0;
  const rows = scene.nodes
    .filter(({ lane }) => lane === 'backends')
    .map((node, index): BackendRow => {
      const backend = sizedNode(node, widths.backends, metrics);
      let above = backend.height / 2;
      let below = backend.height / 2;
      let subnet: PlacedNode | undefined;
      if (subnetNode && index === 0) {
        const leaving = scene.paths.filter(
          ({ from }) => from === subnetNode.id,
        );
        subnet = stretchedNode(
          sizedNode(subnetNode, widths.network - 16, metrics),
          heightForPorts(leaving.length),
        );
        const band = boundaryBands.get(subnetNode.id) ?? 0;
        above = Math.max(above, subnet.height / 2 + band + 10);
        below = Math.max(below, subnet.height / 2 + (band ? 10 : 4));
      }
      const strip = scene.paths.find(
        ({ from, to }) => to === node.id && from !== subnetNode?.id,
      );
      if (strip?.label && metrics.showsLabels) {
        const { lines } = fitText(
          strip.label,
          widths.network - 10,
          metrics.label,
          2,
        );
        above = Math.max(above, lines.length * metrics.lineHeight + 10);
      }
      const centre = Math.round(y + above);
      y = centre + below + 22;
      return { backend, subnet, strip, centre };
    });
  return { rows, height: y - 22 };
}
