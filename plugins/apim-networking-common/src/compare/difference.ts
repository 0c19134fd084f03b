import type { CallerName, ComponentName } from '../posture';

/**
 * What a difference does to who can reach the gateway and its components. `unknown`: one side cannot be told.
 *
 * @public
 */
export type ExposureEffect =
  | 'more-exposed'
  | 'less-exposed'
  | 'neutral'
  | 'unknown';

/** What of a posture differs, the most telling first. @public */
export const POSTURE_ASPECTS = [
  'exposure',
  'reach',
  'edge',
  'public-network-access',
  'pattern',
  'outbound',
  'networks',
  'private-endpoints',
  'locations',
  'tier',
] as const;

/** @public */
export type PostureAspect = (typeof POSTURE_ASPECTS)[number];

/**
 * One difference between two postures, in the words of the domain.
 *
 * @public
 */
export interface PostureDifference {
  aspect: PostureAspect;
  /** For `reach`: who is reached, and by whom. */
  component?: ComponentName;
  caller?: CallerName;
  /** What it was, for people. */
  from: string;
  /** What it is. */
  to: string;
  effect: ExposureEffect;
  /** Whole sentence that says it. */
  sentence: string;
}

const effects: ExposureEffect[] = [
  'more-exposed',
  'unknown',
  'less-exposed',
  'neutral',
];

/** Sorts by what a difference does to exposure, then by how telling it is. */
export function compareDifferences(
  a: PostureDifference,
  b: PostureDifference,
): number {
  return (
    effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
    POSTURE_ASPECTS.indexOf(a.aspect) - POSTURE_ASPECTS.indexOf(b.aspect)
  );
}
