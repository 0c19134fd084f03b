import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** When scheduled work counts as failing. */
export interface HealthSettings {
  /** Failures in a row. */
  failures: number;
  /** How much later than by its schedule, in milliseconds. */
  lagMs: number;
}

const FAILURES = 'apimNetworking.health.failures';
const LAG = 'apimNetworking.health.lag';
const DEFAULT_FAILURES = 3;
const DEFAULT_LAG_MS = 15 * 60 * 1000;
/** What a run takes is no lag. */
const MIN_LAG_MS = 2 * 60 * 1000;

/** @throws InputError that names the key, the value seen and the value needed */
export function readHealthSettings(config: Config): HealthSettings {
  const failures = config.getOptionalNumber(FAILURES) ?? DEFAULT_FAILURES;
  if (!Number.isInteger(failures) || failures < 1) {
    throw new InputError(
      `${FAILURES} must be a whole number of at least 1, got ${failures}.`,
    );
  }
  const lagMs = config.has(LAG)
    ? durationToMilliseconds(readDurationFromConfig(config, { key: LAG }))
    : DEFAULT_LAG_MS;
  if (!(lagMs >= MIN_LAG_MS)) {
    throw new InputError(
      `${LAG} must be at least ${MIN_LAG_MS / 1000} seconds, got ${
        lagMs / 1000
      } seconds.`,
    );
  }
  return { failures, lagMs };
}
