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
import { type Translate } from '../../../translation';

/**
 * What a posture looks like: things, networks around them, and paths between them. The same for every pattern; nothing here
 * has a place yet.
 */
export function buildScene(
  t: Translate,
  posture: Posture,
  findings: Finding[] = [],
): Scene {
  const severities = severitiesBySubject(findings);
  const regions = sceneRegions(t, posture, severities);
  const into = inbound(t, posture, regions, severities);
  const out = outbound(t, posture, severities);
  const nodes = [...into.nodes, ...out.nodes];
  return {
    laneTitles: laneTitles(t),
    nodes: nodes.map(node => marked(t, node)),
    regions: regions.map(region => ({
      ...marked(t, region),
      components: region.components.map(node => marked(t, node)),
    })),
    boundaries: boundaries(t, posture, nodes, regions, severities).map(
      boundary => ({
        ...boundary,
        label: boundary.severity
          ? t('diagram.network.withSeverity', {
              label: boundary.label,
              severity: t(`diagram.network.severity.${boundary.severity}`),
            })
          : boundary.label,
      }),
    ),
    paths: [...into.paths, ...out.paths],
  };
}

function laneTitles(t: Translate): Scene['laneTitles'] {
  return {
    callers: t('diagram.lane.callers'),
    edge: t('diagram.lane.edge'),
    apiManagement: t('diagram.lane.apiManagement'),
    network: t('diagram.lane.network'),
    backends: t('diagram.lane.backends'),
  };
}

/** Information alone marks nothing. */
function marked<T extends { severity?: Severity }>(t: Translate, thing: T) {
  const { severity } = thing;
  return severity && severity !== 'info'
    ? { ...thing, mark: t(`diagram.mark.${severity}`) }
    : thing;
}

function boundaries(
  t: Translate,
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
        label: networkText(t, location.virtualNetwork),
        members: edge ? ['edge', region.id] : [region.id],
        severity: index === 0 ? severity : undefined,
      });
    });
  }
  if (isIntegrated(posture) && has('subnet')) {
    found.push({
      id: 'network-subnet',
      label: networkText(t, posture.locations[0]?.virtualNetwork),
      members: ['subnet'],
      severity,
    });
  }
  posture.privateEndpoints.forEach((endpoint, index) => {
    const id = `privateEndpoint-${index}`;
    if (has(id) && endpoint.virtualNetwork) {
      found.push({
        id: `network-${id}`,
        label: networkText(t, endpoint.virtualNetwork),
        members: [id],
      });
    }
  });
  return found;
}
