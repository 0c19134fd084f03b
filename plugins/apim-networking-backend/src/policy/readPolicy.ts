import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  describeIssue,
  parseNetworkingPolicy,
  type NetworkingPolicy,
  type RulePack,
} from 'backstage-plugin-apim-networking-common';

const KEY = 'apimNetworking.policy';

/**
 * Reads the policy from `apimNetworking.policy`. Nothing there means that everything is allowed that the platform allows.
 *
 * @throws InputError that names the key, its actual value and what it must be
 */
export function readPolicy(
  config: Config,
  packs: readonly RulePack[] = [],
): NetworkingPolicy {
  const parsed = parseNetworkingPolicy(config.getOptional(KEY), packs);
  if (parsed.ok) return parsed.policy;
  throw new InputError(
    parsed.issues
      .map(({ field, ...issue }) =>
        describeIssue({ ...issue, field: `${KEY}${field && '.'}${field}` }),
      )
      .join(' '),
  );
}
