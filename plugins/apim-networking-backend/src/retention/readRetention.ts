import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** How long what is over is kept, in milliseconds. */
export interface Retention {
  /** Since a decision ended. */
  decisions: number;
  /** Since the posture of a gateway changed. */
  history: number;
  /** Since the event of the message. */
  messages: number;
  /** Since no gateway of the catalog declares the name. */
  names: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = 'apimNetworking.retention';
const MAX_DAYS = 3_650;
const SETTINGS: Record<keyof Retention, { days: number; minDays: number }> = {
  decisions: { days: 730, minDays: 1 },
  history: { days: 730, minDays: 1 },
  // A newer event is still to be reported, so the record that it was reported must stay.
  messages: { days: 30, minDays: 8 },
  names: { days: 180, minDays: 1 },
};

/** @throws InputError that names the key, the value and what it must be */
export function readRetention(config: Config): Retention {
  const entries = Object.entries(SETTINGS).map(([name, setting]) => [
    name,
    readOne(config, `${KEY}.${name}`, setting),
  ]);
  return Object.fromEntries(entries) as Retention;
}

function readOne(
  config: Config,
  key: string,
  { days, minDays }: { days: number; minDays: number },
): number {
  const value = config.getOptional(key);
  if (value === undefined) return days * DAY_MS;
  try {
    const duration = durationToMilliseconds(
      readDurationFromConfig(config, { key }),
    );
    if (duration >= minDays * DAY_MS && duration <= MAX_DAYS * DAY_MS) {
      return duration;
    }
  } catch {
    // It is said below what is wrong.
  }
  throw new InputError(
    `${key} must be a duration of ${minDays} to ${MAX_DAYS} days, got ${JSON.stringify(
      value,
    )}. Use one such as { days: ${days} } or P${days}D.`,
  );
}
