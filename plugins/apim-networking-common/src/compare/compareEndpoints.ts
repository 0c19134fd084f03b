import type { Posture, PrivateEndpointPosture } from '../posture';
import type { PostureDifference } from './difference';
import { listed } from './words';

const UNNAMED = 'private endpoint';

/** Endpoints that came, went, or changed their state. */
export function compareEndpoints(a: Posture, b: Posture): PostureDifference[] {
  const came = without(b.privateEndpoints, a.privateEndpoints);
  const went = without(a.privateEndpoints, b.privateEndpoints);
  if (came.length === 0 && went.length === 0) return [];

  const changed: string[] = [];
  const deleted = went.filter(endpoint => {
    const index = came.findIndex(other => nameOf(other) === nameOf(endpoint));
    if (index < 0) return true;
    const [now] = came.splice(index, 1);
    changed.push(
      `${nameOf(endpoint)} is ${now.status}; it was ${endpoint.status}.`,
    );
    return false;
  });
  return [
    {
      aspect: 'private-endpoints',
      from: described(a.privateEndpoints).join(', ') || 'none',
      to: described(b.privateEndpoints).join(', ') || 'none',
      // Who comes in by them is in who reaches what.
      effect: 'neutral',
      sentence: [
        came.length > 0 && `New private endpoints: ${listed(described(came))}.`,
        deleted.length > 0 && `No longer there: ${listed(described(deleted))}.`,
        ...changed,
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
}

function nameOf({ name }: PrivateEndpointPosture): string {
  return name ?? UNNAMED;
}

function described(endpoints: PrivateEndpointPosture[]): string[] {
  return endpoints
    .map(endpoint => `${nameOf(endpoint)} (${endpoint.status})`)
    .sort((left, right) => left.localeCompare(right));
}

/** Those of the first that the second has not, by name and state. */
function without(
  all: PrivateEndpointPosture[],
  others: PrivateEndpointPosture[],
): PrivateEndpointPosture[] {
  const left = described(others);
  return [...all]
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
    .filter(endpoint => {
      const index = left.indexOf(described([endpoint])[0]);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
}
