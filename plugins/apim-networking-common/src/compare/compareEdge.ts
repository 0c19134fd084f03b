import type { Answer } from '../model';
import type { Posture } from '../posture';
import type { ExposureEffect, PostureDifference } from './difference';

const firewalls = {
  Prevention: 'with a firewall',
  Detection: 'with a firewall that only detects',
  unknown: 'with a firewall whose mode is not known',
};

const bypass: Record<Answer, string> = {
  yes: 'Callers can now bypass the edge, to the gateway’s own public endpoint.',
  no: 'Callers can no longer bypass the edge.',
  unknown:
    'Whether callers can bypass the edge, to the gateway’s own public endpoint, cannot be determined.',
};

function edgeName({ edge }: Posture): string {
  if (!edge) return 'no edge';
  const type =
    edge.type === 'front-door' ? 'Front Door' : 'Application Gateway';
  let firewall = 'without a firewall';
  if (edge.waf === 'unknown') firewall = 'with a firewall that is not known';
  if (edge.waf === 'yes') firewall = firewalls[edge.wafMode ?? 'unknown'];
  const link =
    edge.type === 'front-door'
      ? `, private link ${edge.privateLink ?? 'none'}`
      : '';
  return `${type} ${firewall}${link}`;
}

/** How well an edge filters: undefined where that is not known. */
function filtering({ edge }: Posture): number | undefined {
  if (!edge || edge.waf === 'no') return 0;
  if (edge.waf === 'unknown') return undefined;
  return edge.wafMode && (edge.wafMode === 'Detection' ? 1 : 2);
}

/** What is in front of the gateway. */
export function compareEdge(a: Posture, b: Posture): PostureDifference[] {
  const differences: PostureDifference[] = [];
  const [from, to] = [edgeName(a), edgeName(b)];
  if (from !== to) {
    const [before, after] = [filtering(a), filtering(b)];
    let effect: ExposureEffect = 'neutral';
    // An edge that comes or goes shows in who reaches the gateway; only its filter is evaluated here.
    if (a.edge && b.edge) {
      if (before === undefined || after === undefined) effect = 'unknown';
      else if (after < before) effect = 'more-exposed';
      else if (after > before) effect = 'less-exposed';
    }
    differences.push({
      aspect: 'edge',
      from,
      to,
      effect,
      sentence: `Before the gateway stands ${to}; it was ${from}.`,
    });
  }
  const [round, roundNow] = [
    a.edge?.bypassPossible ?? 'no',
    b.edge?.bypassPossible ?? 'no',
  ];
  if (a.edge && b.edge && round !== roundNow) {
    let effect: ExposureEffect = 'unknown';
    if (round !== 'unknown' && roundNow !== 'unknown') {
      effect = roundNow === 'yes' ? 'more-exposed' : 'less-exposed';
    }
    differences.push({
      aspect: 'edge',
      from: `bypassing the edge: ${round}`,
      to: `bypassing the edge: ${roundNow}`,
      effect,
      sentence: bypass[roundNow],
    });
  }
  return differences;
}
