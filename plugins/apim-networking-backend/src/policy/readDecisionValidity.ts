import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'apimNetworking.decisions.validFor';
const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;

/**
 * How long a decision is valid at most, in milliseconds, from `apimNetworking.decisions.validFor`. Default: 30 days.
 *
 * @throws InputError that names the key, the value seen and the values allowed
 */
export function readDecisionValidity(config: Config): number {
  const value = config.getOptional(KEY);
  if (value === undefined) return DEFAULT_DAYS * DAY_MS;
  const duration = read(config);
  if (duration !== undefined && duration > 0 && duration <= MAX_DAYS * DAY_MS) {
    return duration;
  }
  throw new InputError(
    `${KEY} must be a duration of at most ${MAX_DAYS} days, such as { days: 30 } or P30D, got ${JSON.stringify(
      value,
    )}.`,
  );
}

function read(config: Config): number | undefined {
  try {
    return durationToMilliseconds(readDurationFromConfig(config, { key: KEY }));
  } catch {
    return undefined;
  }
}
