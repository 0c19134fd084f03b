export type {
  CallerName,
  ComponentName,
  ComponentPosture,
  LocationPosture,
  Posture,
  PrivateEndpointPosture,
  Reach,
  ReachPath,
  SubnetPosture,
  VirtualNetworkPosture,
} from './schema';

/**
 * How exposed the whole can be, from most to least, and what is not known last.
 *
 * @public
 */
export const EXPOSURES = [
  'public',
  'public-through-waf',
  'gateway-private-portal-public',
  'private',
  'unknown',
] as const;

/** @public */
export type Exposure = (typeof EXPOSURES)[number];

/**
 * Whether something is more exposed than something else; undefined where one of both is not known.
 *
 * @public
 */
export function isMoreExposed(
  exposure: Exposure,
  than: Exposure,
): boolean | undefined {
  if (exposure === 'unknown' || than === 'unknown') return undefined;
  return EXPOSURES.indexOf(exposure) < EXPOSURES.indexOf(than);
}
