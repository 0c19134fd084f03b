import { patterns } from '../patterns';
import type { Posture } from '../posture';
import { tiers } from '../tiers';
import type { ExposureEffect, PostureDifference } from './difference';
import { listed } from './words';

function patternTitle(pattern: Posture['pattern']): string {
  if (pattern === 'invalid') return 'a combination that Azure does not have';
  return pattern === 'unknown' ? 'unknown' : patterns[pattern].title;
}

function tierName({ tier, skuName }: Posture): string {
  return tier ? tiers[tier].title : skuName || 'an unknown tier';
}

function edgeName({ edge }: Posture): string {
  if (!edge) return 'no edge';
  const type =
    edge.type === 'front-door' ? 'Front Door' : 'Application Gateway';
  let firewall = 'without a firewall';
  if (edge.waf === 'unknown') firewall = 'with a firewall that is not known';
  if (edge.waf === 'yes') {
    firewall =
      edge.wafMode === 'Detection'
        ? 'with a firewall that only detects'
        : 'with a firewall';
  }
  const link =
    edge.type === 'front-door' ? `, private link ${edge.privateLink ?? 'none'}` : '';
  return `${type} ${firewall}${link}`;
}

/** How well an edge filters: undefined where that is not known. */
function filtering({ edge }: Posture): number | undefined {
  if (!edge || edge.waf === 'no') return 0;
  if (edge.waf === 'unknown') return undefined;
  return edge.wafMode === 'Detection' ? 1 : 2;
}

/** What stands before the gateway. */
export function compareEdge(a: Posture, b: Posture): PostureDifference[] {
  const differences: PostureDifference[] = [];
  const [from, to] = [edgeName(a), edgeName(b)];
  if (from !== to) {
    const [before, after] = [filtering(a), filtering(b)];
    let effect: ExposureEffect = 'neutral';
    // An edge that comes or goes shows in who reaches the gateway; only its filter is judged here.
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
      from: `going round the edge: ${round}`,
      to: `going round the edge: ${roundNow}`,
      effect,
      sentence:
        roundNow === 'yes'
          ? 'Callers can now go round the edge, to the gateway’s own public endpoint.'
          : 'Callers can no longer be seen to go round the edge.',
    });
  }
  return differences;
}

/** Pattern, tier and the switch of public access. */
export function compareNames(a: Posture, b: Posture): PostureDifference[] {
  const differences: PostureDifference[] = [];
  if (a.publicNetworkAccess !== b.publicNetworkAccess) {
    differences.push({
      aspect: 'public-network-access',
      from: a.publicNetworkAccess,
      to: b.publicNetworkAccess,
      // What it does to callers is in who reaches what.
      effect: 'neutral',
      sentence: `Public network access is ${
        b.publicNetworkAccess === 'Disabled' ? 'off' : 'on'
      }; it was ${a.publicNetworkAccess === 'Disabled' ? 'off' : 'on'}.`,
    });
  }
  if (a.pattern !== b.pattern) {
    const [from, to] = [patternTitle(a.pattern), patternTitle(b.pattern)];
    differences.push({
      aspect: 'pattern',
      from,
      to,
      effect: 'neutral',
      sentence: `The pattern is ${to}; it was ${from}.`,
    });
  }
  const [from, to] = [tierName(a), tierName(b)];
  if (from !== to) {
    differences.push({
      aspect: 'tier',
      from,
      to,
      effect: 'neutral',
      sentence: `The tier is ${to}; it was ${from}.`,
    });
  }
  return differences;
}

/** Where the gateway can go. */
export function compareOutbound(a: Posture, b: Posture): PostureDifference[] {
  const [before, after] = [a.outbound, b.outbound];
  if (
    before.privateNetwork === after.privateNetwork &&
    before.internet === after.internet
  ) {
    return [];
  }
  let sentence = `Outbound traffic takes another way: ${after.summary}`;
  if (before.privateNetwork !== after.privateNetwork) {
    const can: Record<string, string> = {
      yes: 'The gateway can now call backends in a virtual network.',
      no: 'The gateway can no longer call backends in a virtual network.',
      unknown:
        'Whether the gateway can call backends in a virtual network cannot be told.',
    };
    sentence = can[after.privateNetwork];
  }
  return [
    {
      aspect: 'outbound',
      from: before.summary,
      to: after.summary,
      effect: 'neutral',
      sentence,
    },
  ];
}

/** Endpoints that came, went, or changed their state. */
export function compareEndpoints(a: Posture, b: Posture): PostureDifference[] {
  const describe = ({ privateEndpoints }: Posture) =>
    privateEndpoints
      .map(({ name, status }) => `${name ?? 'private endpoint'} (${status})`)
      .sort((left, right) => left.localeCompare(right));
  const [from, to] = [describe(a), describe(b)];
  if (from.join() === to.join()) return [];
  const without = (all: string[], others: string[]) => {
    const left = [...others];
    return all.filter(item => {
      const index = left.indexOf(item);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
  };
  const came = without(to, from);
  const went = without(from, to);
  return [
    {
      aspect: 'private-endpoints',
      from: went.join(', ') || 'none that went',
      to: came.join(', ') || 'none that came',
      effect: 'neutral',
      sentence: [
        came.length > 0 && `New private endpoints: ${listed(came)}.`,
        went.length > 0 && `No longer there: ${listed(went)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
}

/** Regions that came or went, their units, zones and switched-off gateways. */
export function compareLocations(a: Posture, b: Posture): PostureDifference[] {
  const describe = ({ locations }: Posture) =>
    locations.map(({ region, units, zones, gatewayDisabled }) =>
      [
        region,
        units !== undefined && `${units} ${units === 1 ? 'unit' : 'units'}`,
        zones && `zones ${zones}`,
        gatewayDisabled && 'gateway off',
      ]
        .filter(Boolean)
        .join(', '),
    );
  const [from, to] = [describe(a).join('; '), describe(b).join('; ')];
  return from === to
    ? []
    : [
        {
          aspect: 'locations',
          from,
          to,
          effect: 'neutral',
          sentence: `Where it runs: ${to}; it was ${from}.`,
        },
      ];
}
