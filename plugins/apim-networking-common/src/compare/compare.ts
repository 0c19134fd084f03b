import { isMoreExposed, type Posture } from '../posture';
import { compareEdge } from './compareEdge';
import { compareEndpoints } from './compareEndpoints';
import { compareNetworks } from './compareNetworks';
import { compareReach } from './compareReach';
import {
  compareLocations,
  compareNames,
  compareOutbound,
} from './compareResources';
import {
  compareDifferences,
  type ExposureEffect,
  type PostureDifference,
} from './difference';

function compareExposure(a: Posture, b: Posture): PostureDifference[] {
  if (a.exposure === b.exposure) return [];
  const more = isMoreExposed(b.exposure, a.exposure);
  let effect: ExposureEffect = 'unknown';
  if (more !== undefined) effect = more ? 'more-exposed' : 'less-exposed';
  return [
    {
      aspect: 'exposure',
      from: a.headline,
      to: b.headline,
      effect,
      sentence: `${b.sentence} It was: ${a.headline}.`,
    },
  ];
}

/**
 * What differs between two postures, in the words of the domain: what exposes more comes first, then what cannot be determined, what
 * exposes less, and the rest. Two postures that say the same have no differences.
 *
 * @param a - as it was, or as it was declared
 * @param b - as it is, or as it was observed
 * @public
 */
export function compare(a: Posture, b: Posture): PostureDifference[] {
  return [
    ...compareExposure(a, b),
    ...compareReach(a, b),
    ...compareEdge(a, b),
    ...compareNames(a, b),
    ...compareOutbound(a, b),
    ...compareNetworks(a, b),
    ...compareEndpoints(a, b),
    ...compareLocations(a, b),
  ].sort(compareDifferences);
}
