/**
 * A day of the reader's own time zone, such as `2026-12-24`.
 *
 * @param days - from today
 */
export function dayAfter(days: number, now = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(
    day.getDate(),
  )}`;
}

/** The last moment of a day of the reader's own time zone, in ISO 8601. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
