import type { Posture } from './posture';

/**
 * The sentence of a posture about something else than the gateway itself.
 *
 * @param subject - what callers call, such as `this API`
 * @public
 */
export function describeExposure(posture: Posture, subject: string): string {
  // A function, as a title can contain what a replacement would take for a pattern, such as `$&`.
  return posture.sentence.replace('this gateway', () => subject);
}
