import type {
  ComponentPosture,
  Posture,
  Reach,
  Severity,
} from 'backstage-plugin-apim-networking-common';
import { callerTitles, componentTitles, subnetText } from './names';
import type { SceneNode, ScenePath, SceneRegion } from './scene';

/** More private endpoints than this are one thing. */
const MAX_ENDPOINTS = 2;

interface Inbound {
  nodes: SceneNode[];
  paths: ScenePath[];
}

/** Callers, what stands at the edge, and the paths to the components. */
export function inbound(
  posture: Posture,
  regions: SceneRegion[],
  severities: Map<string, Severity>,
): Inbound {
  const nodes = [...callers(posture), ...edgeNodes(posture, severities)];
  const paths = [
    ...fromInternet(posture, regions),
    ...fromCorporateNetwork(posture, regions),
    ...fromControlPlane(posture),
  ];
  return { nodes, paths };
}

function callers(posture: Posture): SceneNode[] {
  const nodes: SceneNode[] = [
    {
      id: 'internet',
      lane: 'callers',
      title: callerTitles.internet,
      detail: 'anyone',
      tone: 'public',
      icon: 'globe',
      sentence: 'Anyone on the internet.',
    },
    {
      id: 'corporateNetwork',
      lane: 'callers',
      title: callerTitles.corporateNetwork,
      detail: 'ExpressRoute, VPN, peered',
      tone: 'private',
      icon: 'building',
      sentence:
        'Everything connected to the virtual network: peered networks, ExpressRoute, VPN.',
    },
  ];
  if (controlPort(posture)) {
    nodes.push({
      id: 'azureControlPlane',
      lane: 'callers',
      title: 'Azure management',
      detail: 'tag ApiManagement',
      tone: 'private',
      icon: 'cloud',
      sentence: 'The service of Azure that manages the instance.',
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
  posture: Posture,
  severities: Map<string, Severity>,
): SceneNode[] {
  const nodes: SceneNode[] = [];
  const { edge } = posture;
  const privateEndpoints = endpointsInNetworks(posture);
  if (edge) {
    const type =
      edge.type === 'front-door' ? 'Front Door' : 'Application Gateway';
    const firewall =
      edge.waf === 'yes'
        ? `WAF ${edge.wafMode === 'Detection' ? 'detects only' : 'prevents'}`
        : 'no WAF seen';
    nodes.push({
      id: 'edge',
      lane: 'edge',
      title: type,
      detail: `${edge.public === 'yes' ? 'public · ' : ''}${firewall}`,
      tone: edge.public === 'yes' ? 'public' : 'private',
      icon: 'shield',
      sentence: `${type}${edge.name ? ` ${edge.name}` : ''}: ${firewall}.`,
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
      title: endpoint.name ?? 'Private endpoint',
      detail: [endpoint.subnet?.prefix, endpoint.status]
        .filter(Boolean)
        .join(' · '),
      tone: counts ? 'private' : 'blocked',
      icon: 'plug',
      sentence: `Private endpoint${
        endpoint.name ? ` ${endpoint.name}` : ''
      } in ${subnetText(endpoint.subnet)}: ${
        endpoint.status
      }. It leads to the gateway only.`,
      severity: severities.get(`privateEndpoint-${index}`),
    });
  });
  if (folded) {
    const rest = privateEndpoints.slice(1);
    const approved = rest.filter(({ status }) => status === 'Approved').length;
    nodes.push({
      id: 'privateEndpoint-more',
      lane: 'edge',
      title: `${rest.length} more endpoints`,
      detail: `${approved} approved`,
      tone: approved > 0 ? 'private' : 'blocked',
      icon: 'plug',
      sentence: `${rest.length} more private endpoints, ${approved} of them approved.`,
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

function fromInternet(posture: Posture, regions: SceneRegion[]): ScenePath[] {
  const paths: ScenePath[] = [];
  const closed: ComponentPosture[] = [];
  let toEdge: ScenePath | undefined;
  for (const item of posture.components) {
    const { component, reach } = item;
    const { internet } = reach;
    const to = `region-0-${component}`;
    const title = componentTitles[component];
    if (internet.via === 'public-endpoint') {
      const targets =
        component === 'gateway' ? gateways(regions).map(({ id }) => id) : [to];
      for (const target of targets.length > 0 ? targets : [to]) {
        paths.push({
          id: `internet>${target}`,
          from: 'internet',
          to: target,
          kind: 'public',
          label: 'public · 443',
          sentence: `Internet to ${title.toLowerCase()}: open. ${
            internet.reason
          }`,
        });
      }
    } else if (internet.via) {
      const sentence = `Internet to ${title.toLowerCase()}: ${
        internet.label
      }. ${internet.reason}`;
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
        sentence: `From the edge to the ${title.toLowerCase()}, ${
          internet.via === 'front-door'
            ? 'by Private Link'
            : 'by its private address'
        }.`,
      });
    } else if (internet.access === 'no' && internet.label !== 'off') {
      closed.push(item);
    }
  }
  const [first] = closed;
  if (first) {
    const to = `region-0-${first.component}`;
    const names = closed.map(({ component }) =>
      componentTitles[component].toLowerCase(),
    );
    paths.push({
      id: `internet>${to}`,
      from: 'internet',
      to,
      kind: 'blocked',
      label:
        first.component === 'gateway' &&
        !/no public address/.test(first.reach.internet.reason)
          ? 'public access off'
          : 'no public address',
      sentence: `Internet to ${joined(names)}: blocked. ${
        first.reach.internet.reason
      }`,
    });
  }
  return paths;
}

function joined(names: string[]): string {
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
    : names[0];
}

function fromCorporateNetwork(
  posture: Posture,
  regions: SceneRegion[],
): ScenePath[] {
  const from = 'corporateNetwork';
  const paths: ScenePath[] = [];
  for (const { component, reach } of posture.components) {
    const { corporateNetwork } = reach;
    const to = `region-0-${component}`;
    const title = componentTitles[component].toLowerCase();
    const sentence = (word: string) =>
      `Corporate network to ${title}: ${word}. ${corporateNetwork.reason}`;
    if (corporateNetwork.via === 'private-ip') {
      const targets =
        component === 'gateway' ? gateways(regions).map(({ id }) => id) : [to];
      for (const target of targets) {
        paths.push({
          id: `${from}>${target}`,
          from,
          to: target,
          kind: 'private',
          label: 'private · 443',
          sentence: sentence('by private IP'),
        });
      }
    } else if (component === 'gateway') {
      if (corporateNetwork.via === 'private-endpoint') {
        paths.push(
          ...throughEndpoints(posture, sentence('by private endpoint')),
        );
      } else if (corporateNetwork.via === 'public-endpoint') {
        paths.push({
          id: `${from}>${to}`,
          from,
          to,
          kind: 'public',
          label: 'public · over internet',
          sentence: sentence('over the internet, as anyone'),
        });
      } else if (corporateNetwork.access === 'no') {
        paths.push({
          id: `${from}>${to}`,
          from,
          to,
          kind: 'blocked',
          label: 'no private endpoint',
          sentence: sentence('blocked'),
        });
      }
    }
  }
  return paths;
}

function throughEndpoints(posture: Posture, sentence: string): ScenePath[] {
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
      sentence:
        'From the private endpoint to the gateway, and to nothing else.',
    },
  ]);
}

function fromControlPlane(posture: Posture): ScenePath[] {
  const reach = controlPort(posture);
  return reach
    ? [
        {
          id: 'azureControlPlane>region-0-managementPlane',
          from: 'azureControlPlane',
          to: 'region-0-managementPlane',
          kind: 'private',
          label: 'control · 3443',
          sentence: `Azure control plane to management plane: ${reach.label}. ${reach.reason}`,
        },
      ]
    : [];
}
