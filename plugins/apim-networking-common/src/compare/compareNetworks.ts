import type { LocationPosture, Posture } from '../posture';
import type { PostureDifference } from './difference';
import { listed } from './words';

/** Which networks come in to the gateway, and which it stands in. */
export function compareNetworks(a: Posture, b: Posture): PostureDifference[] {
  return [...compareIngress(a, b), ...compareSubnets(a, b)];
}

const UNNAMED = 'a network that is not named';

/** The networks that reach the gateway privately; undefined where none does, or where all of the internet does anyway. */
function networksIn(posture: Posture): string[] | undefined {
  const gateway = posture.components.find(
    ({ component }) => component === 'gateway',
  );
  const via = gateway?.reach.virtualNetwork.via;
  if (via === 'private-ip') {
    return names(posture.locations.map(location => location.virtualNetwork));
  }
  if (via === 'private-endpoint') {
    return names(
      posture.privateEndpoints
        // Front Door's own endpoint is in no network that can be seen.
        .filter(({ status, subnet }) => status === 'Approved' && subnet)
        .map(endpoint => endpoint.virtualNetwork),
    );
  }
  return undefined;
}

function names(networks: Array<LocationPosture['virtualNetwork']>): string[] {
  return [...new Set(networks.map(network => network?.name ?? UNNAMED))].sort(
    (left, right) => left.localeCompare(right),
  );
}

/** Azure compares names of networks without case. */
function without(all: string[], others: string[]): string[] {
  const known = new Set(others.map(name => name.toLowerCase()));
  return all.filter(name => !known.has(name.toLowerCase()));
}

function compareIngress(a: Posture, b: Posture): PostureDifference[] {
  const [before, after] = [networksIn(a), networksIn(b)];
  if (!before || !after) return [];
  const [came, went] = [without(after, before), without(before, after)];
  const known = !before.includes(UNNAMED) && !after.includes(UNNAMED);
  const difference = (
    effect: PostureDifference['effect'],
    sentence: string,
  ): PostureDifference => ({
    aspect: 'networks',
    component: 'gateway',
    from: listed(before),
    to: listed(after),
    effect: known ? effect : 'unknown',
    sentence,
  });
  return [
    ...(came.length > 0
      ? [
          difference(
            'more-exposed',
            `The gateway has a private way in from ${listed(
              came,
            )}, which it had not before.`,
          ),
        ]
      : []),
    ...(went.length > 0
      ? [
          difference(
            'less-exposed',
            `The gateway has no private way in from ${listed(went)} any more.`,
          ),
        ]
      : []),
  ];
}

/** Where the gateway stands, in the regions that it is in before and after. */
function compareSubnets(a: Posture, b: Posture): PostureDifference[] {
  return b.locations.flatMap(location => {
    const [from, to] = [
      a.locations.find(({ region }) => region === location.region),
      location,
    ].map(subnetName);
    if (!from || !to || from.toLowerCase() === to.toLowerCase()) return [];
    return [
      {
        aspect: 'networks' as const,
        from,
        to,
        // Who comes in by it is said of its own; the rest is where calls go out.
        effect: 'neutral' as const,
        sentence: `In ${location.region} the gateway is in ${to}; it was in ${from}.`,
      },
    ];
  });
}

function subnetName(location: LocationPosture | undefined): string | undefined {
  const parts = [location?.virtualNetwork?.name, location?.subnet?.name];
  return parts.filter(Boolean).join('/') || undefined;
}
