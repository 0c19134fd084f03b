import { type Translate } from '../translation';

const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/**
 * How long ago a moment was, such as `3 minutes ago`.
 *
 * @param moment - ISO 8601
 */
export function relativeTime(
  t: Translate,
  moment: string,
  now = Date.now(),
): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) {
      return t(`shared.time.${unit}`, { value: Math.round(seconds / length) });
    }
  }
  return t('shared.time.now');
}

/** A moment in full, in the reader's own way and time zone. */
export function absoluteTime(moment: string): string {
  return new Date(moment).toLocaleString(undefined, {
    dateStyle: 'long',
    timeStyle: 'medium',
  });
}

/** A day, and how far off it is, such as `1 December 2026 (in 3 days)`. */
export function dayAndRelativeTime(t: Translate, moment: string): string {
  return t('shared.time.dayAndRelative', {
    day: new Date(moment).toLocaleDateString(undefined, { dateStyle: 'long' }),
    relative: relativeTime(t, moment),
  });
}
