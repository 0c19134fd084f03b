import { patterns } from '../patterns';
import type { Posture } from '../posture';
import { tiers } from '../tiers';
import type { PostureDifference } from './difference';

function patternTitle(pattern: Posture['pattern']): string {
  if (pattern === 'invalid') return 'a combination that Azure does not have';
  return pattern === 'unknown' ? 'unknown' : patterns[pattern].title;
}

function tierName({ tier, skuName }: Posture): string {
  return tier ? tiers[tier].title : skuName || 'an unknown tier';
}

function isWorkspace({ pattern }: Posture): boolean {
  return (
    pattern !== 'invalid' &&
    pattern !== 'unknown' &&
    patterns[pattern].workspaceGateway
  );
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
  // A workspace gateway has the tier of its service, which may not be in sight.
  const isKnown = (a.tier && b.tier) || !(isWorkspace(a) && isWorkspace(b));
  if (isKnown && from !== to) {
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
        'Whether the gateway can call backends in a virtual network cannot be determined.',
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
