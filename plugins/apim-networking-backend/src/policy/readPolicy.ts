import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  parseNetworkingPolicy,
  type NetworkingPolicy,
  type RulePack,
} from 'backstage-plugin-apim-networking-common';

const KEY = 'apimNetworking.policy';

/**
 * Reads the policy from `apimNetworking.policy`. Nothing there means that everything is allowed that the platform allows.
 *
 * @throws InputError that names the key, the value seen and the values allowed
 */
export function readPolicy(
  config: Config,
  packs: readonly RulePack[] = [],
): NetworkingPolicy {
  const parsed = parseNetworkingPolicy(config.getOptional(KEY), packs);
  if (parsed.ok) return parsed.policy;
  throw new InputError(
    parsed.issues
      .map(
        ({ field, actual, message }) =>
          `${KEY}${field && '.'}${field} is ${actual}: ${message}`,
      )
      .join('; '),
  );
}
