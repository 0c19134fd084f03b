import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** How much one user, or all users together about one gateway, can ask for. */
export interface Limits {
  /** Waivers of one user that wait for a decision. */
  openWaiversPerUser: number;
  /** Waivers of all users for one gateway that wait for a decision. */
  openWaiversPerGateway: number;
  /** Decisions that one user records within an hour. */
  decisionsPerUserPerHour: number;
}

const KEYS: Record<keyof Limits, { key: string; fallback: number }> = {
  openWaiversPerUser: {
    key: 'apimNetworking.waivers.maxOpenPerUser',
    fallback: 20,
  },
  openWaiversPerGateway: {
    key: 'apimNetworking.waivers.maxOpenPerGateway',
    fallback: 50,
  },
  decisionsPerUserPerHour: {
    key: 'apimNetworking.decisions.maxPerUserPerHour',
    fallback: 200,
  },
};
const MAX_LIMIT = 100_000;

/** @throws InputError that names the key, the value and what it must be */
export function readLimits(config: Config): Limits {
  const limit = (name: keyof Limits) => {
    const { key, fallback } = KEYS[name];
    const value = config.getOptionalNumber(key) ?? fallback;
    if (!Number.isInteger(value) || value < 1 || value > MAX_LIMIT) {
      throw new InputError(
        `${key} must be a whole number from 1 to ${MAX_LIMIT}, got ${value}.`,
      );
    }
    return value;
  };
  return {
    openWaiversPerUser: limit('openWaiversPerUser'),
    openWaiversPerGateway: limit('openWaiversPerGateway'),
    decisionsPerUserPerHour: limit('decisionsPerUserPerHour'),
  };
}
