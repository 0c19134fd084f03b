const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/**
 * How long ago a moment was, such as `3 minutes ago`.
 *
 * @param moment - ISO 8601
 */
export function relativeTime(moment: string, now = Date.now()): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.round(seconds / length), unit);
    }
  }
  return 'just now';
}

/** A moment in full, in the reader's own way and time zone. */
export function absoluteTime(moment: string): string {
  return new Date(moment).toLocaleString(undefined, {
    dateStyle: 'long',
    timeStyle: 'medium',
  });
}
