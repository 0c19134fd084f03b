import type { ExposureEffect, PostureDifference } from './schema';

export type { ExposureEffect, PostureDifference } from './schema';

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
