import type {
  ComponentPosture,
  Posture,
  Reach,
  Severity,
} from 'backstage-plugin-apim-networking-common';
import { subnetText } from './names';
import type { SceneNode, ScenePath, SceneRegion } from './scene';
import { type Translate } from '../../../translation';

/** More private endpoints than this are one thing. */
const MAX_ENDPOINTS = 2;

interface Inbound {
  nodes: SceneNode[];
  paths: ScenePath[];
}

/** Callers, what stands at the edge, and the paths to the components. */
export function inbound(
  t: Translate,
  posture: Posture,
  regions: SceneRegion[],
  severities: Map<string, Severity>,
): Inbound {
  const nodes = [...callers(t, posture), ...edgeNodes(t, posture, severities)];
  const paths = [
    ...fromInternet(t, posture, regions),
    ...fromCorporateNetwork(t, posture, regions),
    ...fromControlPlane(t, posture),
  ];
  return { nodes, paths };
}

function callers(t: Translate, posture: Posture): SceneNode[] {
  const nodes: SceneNode[] = [
    {
      id: 'internet',
      lane: 'callers',
      title: t('shared.caller.internet'),
      detail: t('diagram.caller.internet.detail'),
      tone: 'public',
      icon: 'globe',
      sentence: t('diagram.caller.internet.sentence'),
    },
    {
      id: 'corporateNetwork',
      lane: 'callers',
      title: t('shared.caller.corporateNetwork'),
      detail: t('diagram.caller.corporateNetwork.detail'),
      tone: 'private',
      icon: 'building',
      sentence: t('diagram.caller.corporateNetwork.sentence'),
    },
  ];
  if (controlPort(posture)) {
    nodes.push({
      id: 'azureControlPlane',
      lane: 'callers',
      title: t('diagram.caller.azureControlPlane.title'),
      detail: t('diagram.caller.azureControlPlane.detail'),
      tone: 'private',
      icon: 'cloud',
      sentence: t('diagram.caller.azureControlPlane.sentence'),
    });
  }
  return nodes;
}

function controlPort(posture: Posture): Reach | undefined {
  return posture.components
    .map(({ reach }) => reach.azureControlPlane)
    .find(({ via }) => via === 'control-port');
}

/** Front Door's own endpoint is part of Front Door: it is in a network of Microsoft's, and shows no subnet. */
function endpointsInNetworks({
  edge,
  privateEndpoints,
}: Posture): Posture['privateEndpoints'] {
  const ofFrontDoor =
    edge?.type === 'front-door' && edge.privateLink === 'approved'
      ? privateEndpoints.findIndex(
          ({ subnet, status }) => !subnet && status === 'Approved',
        )
      : -1;
  return privateEndpoints.filter((_, index) => index !== ofFrontDoor);
}

function edgeNodes(
  t: Translate,
  posture: Posture,
  severities: Map<string, Severity>,
): SceneNode[] {
  const nodes: SceneNode[] = [];
  const { edge } = posture;
  const privateEndpoints = endpointsInNetworks(posture);
  if (edge) {
    const type = t(`diagram.edge.${edge.type}`);
    const firewall = t(
      `diagram.edge.firewall.${
        edge.waf === 'yes' ? edge.wafMode ?? 'Prevention' : 'none'
      }`,
    );
    nodes.push({
      id: 'edge',
      lane: 'edge',
      title: type,
      detail:
        edge.public === 'yes'
          ? t('diagram.edge.public', { firewall })
          : firewall,
      tone: edge.public === 'yes' ? 'public' : 'private',
      icon: 'shield',
      sentence: t('diagram.edge.sentence', {
        edge: edge.name ? `${type} ${edge.name}` : type,
        firewall,
      }),
      severity: severities.get('edge'),
    });
  }
  const folded = privateEndpoints.length > MAX_ENDPOINTS;
  const shown = folded ? privateEndpoints.slice(0, 1) : privateEndpoints;
  shown.forEach((endpoint, index) => {
    const counts = endpoint.status === 'Approved';
    nodes.push({
      id: `privateEndpoint-${index}`,
      lane: 'edge',
      title: endpoint.name ?? t('diagram.privateEndpoint.unnamed'),
      detail: [endpoint.subnet?.prefix, endpoint.status]
        .filter(Boolean)
        .join(' · '),
      tone: counts ? 'private' : 'blocked',
      icon: 'plug',
      sentence: endpoint.name
        ? t('diagram.privateEndpoint.namedSentence', {
            name: endpoint.name,
            subnet: subnetText(t, endpoint.subnet),
            status: endpoint.status,
          })
        : t('diagram.privateEndpoint.sentence', {
            subnet: subnetText(t, endpoint.subnet),
            status: endpoint.status,
          }),
      severity: severities.get(`privateEndpoint-${index}`),
    });
  });
  if (folded) {
    const rest = privateEndpoints.slice(1);
    const count = rest.length;
    const approved = rest.filter(({ status }) => status === 'Approved').length;
    nodes.push({
      id: 'privateEndpoint-more',
      lane: 'edge',
      title: t('diagram.privateEndpoint.more', { count }),
      detail: t('diagram.privateEndpoint.moreDetail', {
        approved: String(approved),
      }),
      tone: approved > 0 ? 'private' : 'blocked',
      icon: 'plug',
      sentence: t('diagram.privateEndpoint.moreSentence', {
        count,
        approved: String(approved),
      }),
      severity: rest
        .map((_, index) => severities.get(`privateEndpoint-${index + 1}`))
        .find(Boolean),
    });
  }
  return nodes;
}

/** The gateways of every region that is switched on, the first one first. */
function gateways(
  regions: SceneRegion[],
): Array<{ id: string; region: string }> {
  return regions.flatMap(region =>
    region.components
      .filter(({ id, tone }) => id.endsWith('-gateway') && tone !== 'blocked')
      .map(({ id }) => ({ id, region: region.title })),
  );
}

function fromInternet(
  t: Translate,
  posture: Posture,
  regions: SceneRegion[],
): ScenePath[] {
  const paths: ScenePath[] = [];
  const closed: ComponentPosture[] = [];
  let toEdge: ScenePath | undefined;
  for (const item of posture.components) {
    const { component, reach } = item;
    const { internet } = reach;
    const to = `region-0-${component}`;
    const title = t(`diagram.component.${component}`);
    if (internet.via === 'public-endpoint') {
      const targets =
        component === 'gateway' ? gateways(regions).map(({ id }) => id) : [to];
      for (const target of targets.length > 0 ? targets : [to]) {
        paths.push({
          id: `internet>${target}`,
          from: 'internet',
          to: target,
          kind: 'public',
          label: t('diagram.path.public'),
          sentence: t('diagram.path.internetOpen', {
            component: title,
            reason: internet.reason,
          }),
        });
      }
    } else if (internet.via) {
      const sentence = t('diagram.path.internetThroughEdge', {
        component: title,
        access: internet.label,
        reason: internet.reason,
      });
      if (toEdge) {
        // One line, whatever the edge publishes.
        toEdge.sentence = `${toEdge.sentence} ${sentence}`;
      } else {
        toEdge = {
          id: 'internet>edge',
          from: 'internet',
          to: 'edge',
          kind: 'public',
          sentence,
        };
        paths.push(toEdge);
      }
      paths.push({
        id: `edge>${to}`,
        from: 'edge',
        to,
        kind: 'private',
        sentence: t(
          internet.via === 'front-door'
            ? 'diagram.path.edgeByPrivateLink'
            : 'diagram.path.edgeByPrivateAddress',
          { component: title },
        ),
      });
    } else if (internet.access === 'no' && internet.label !== 'off') {
      closed.push(item);
    }
  }
  const [first] = closed;
  if (first) {
    const to = `region-0-${first.component}`;
    const names = closed.map(({ component }) =>
      t(`diagram.component.${component}`),
    );
    paths.push({
      id: `internet>${to}`,
      from: 'internet',
      to,
      kind: 'blocked',
      label:
        first.component === 'gateway' &&
        !/no public address/.test(first.reach.internet.reason)
          ? t('diagram.path.publicAccessOff')
          : t('diagram.path.noPublicAddress'),
      sentence: t('diagram.path.internetBlocked', {
        components: names,
        reason: first.reach.internet.reason,
      }),
    });
  }
  return paths;
}

function fromCorporateNetwork(
  t: Translate,
  posture: Posture,
  regions: SceneRegion[],
): ScenePath[] {
  const from = 'corporateNetwork';
  const paths: ScenePath[] = [];
  for (const { component, reach } of posture.components) {
    const { corporateNetwork } = reach;
    const to = `region-0-${component}`;
    const values = {
      component: t(`diagram.component.${component}`),
      reason: corporateNetwork.reason,
    };
    if (corporateNetwork.via === 'private-ip') {
      const targets =
        component === 'gateway' ? gateways(regions).map(({ id }) => id) : [to];
      for (const target of targets) {
        paths.push({
          id: `${from}>${target}`,
          from,
          to: target,
          kind: 'private',
          label: t('diagram.path.private'),
          sentence: t('diagram.path.corporateNetwork.privateIp', values),
        });
      }
    } else if (component === 'gateway') {
      if (corporateNetwork.via === 'private-endpoint') {
        paths.push(
          ...throughEndpoints(
            t,
            posture,
            t('diagram.path.corporateNetwork.privateEndpoint', values),
          ),
        );
      } else if (corporateNetwork.via === 'public-endpoint') {
        paths.push({
          id: `${from}>${to}`,
          from,
          to,
          kind: 'public',
          label: t('diagram.path.publicOverInternet'),
          sentence: t('diagram.path.corporateNetwork.internet', values),
        });
      } else if (corporateNetwork.access === 'no') {
        paths.push({
          id: `${from}>${to}`,
          from,
          to,
          kind: 'blocked',
          label: t('diagram.path.noPrivateEndpoint'),
          sentence: t('diagram.path.corporateNetwork.blocked', values),
        });
      }
    }
  }
  return paths;
}

function throughEndpoints(
  t: Translate,
  posture: Posture,
  sentence: string,
): ScenePath[] {
  const endpoints = endpointsInNetworks(posture);
  const ids = endpoints.map((endpoint, index) => ({
    id:
      index > 0 && endpoints.length > MAX_ENDPOINTS
        ? 'privateEndpoint-more'
        : `privateEndpoint-${index}`,
    counts: endpoint.status === 'Approved',
  }));
  const approved = new Set(
    ids.filter(({ counts }) => counts).map(({ id }) => id),
  );
  return [...approved].flatMap(id => [
    {
      id: `corporateNetwork>${id}`,
      from: 'corporateNetwork',
      to: id,
      kind: 'private' as const,
      sentence,
    },
    {
      id: `${id}>region-0-gateway`,
      from: id,
      to: 'region-0-gateway',
      kind: 'private' as const,
      sentence: t('diagram.path.fromPrivateEndpoint'),
    },
  ]);
}

function fromControlPlane(t: Translate, posture: Posture): ScenePath[] {
  const reach = controlPort(posture);
  return reach
    ? [
        {
          id: 'azureControlPlane>region-0-managementPlane',
          from: 'azureControlPlane',
          to: 'region-0-managementPlane',
          kind: 'private',
          label: t('diagram.path.control'),
          sentence: t('diagram.path.controlPlane', {
            access: reach.label,
            reason: reach.reason,
          }),
        },
      ]
    : [];
}
