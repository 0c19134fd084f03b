import type {
  Finding,
  Posture,
  Severity,
} from 'backstage-plugin-apim-networking-common';
import { inbound } from './inbound';
import { networkText } from './names';
import { isIntegrated, outbound } from './outbound';
import { isInjected, sceneRegions } from './regions';
import { severitiesBySubject } from './severities';
import type { Scene, SceneBoundary, SceneNode, SceneRegion } from './scene';

/**
 * What a posture looks like: things, networks around them, and paths between them. The same for every pattern; nothing here
 * has a place yet.
 */
export function buildScene(posture: Posture, findings: Finding[] = []): Scene {
  const severities = severitiesBySubject(findings);
  const regions = sceneRegions(posture, severities);
  const into = inbound(posture, regions, severities);
  const out = outbound(posture, severities);
  const nodes = [...into.nodes, ...out.nodes];
  return {
    nodes,
    regions,
    boundaries: boundaries(posture, nodes, regions, severities),
    paths: [...into.paths, ...out.paths],
  };
}

function boundaries(
  posture: Posture,
  nodes: SceneNode[],
  regions: SceneRegion[],
  severities: Map<string, Severity>,
): SceneBoundary[] {
  const found: SceneBoundary[] = [];
  const severity = severities.get('virtualNetwork');
  const has = (id: string) => nodes.some(node => node.id === id);
  if (isInjected(posture)) {
    regions.forEach((region, index) => {
      const location = posture.locations[index];
      if (region.id === 'region-more' || !location?.virtualNetwork) return;
      const edge = index === 0 && posture.edge?.type === 'application-gateway';
      found.push({
        id: `network-${region.id}`,
        label: networkText(location.virtualNetwork),
        members: edge ? ['edge', region.id] : [region.id],
        severity: index === 0 ? severity : undefined,
      });
    });
  }
  if (isIntegrated(posture) && has('subnet')) {
    found.push({
      id: 'network-subnet',
      label: networkText(posture.locations[0]?.virtualNetwork),
      members: ['subnet'],
      severity,
    });
  }
  posture.privateEndpoints.forEach((endpoint, index) => {
    const id = `privateEndpoint-${index}`;
    if (has(id) && endpoint.virtualNetwork) {
      found.push({
        id: `network-${id}`,
        label: networkText(endpoint.virtualNetwork),
        members: [id],
      });
    }
  });
  return found;
}
