import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  PATTERN_NAMES,
  TIER_NAMES,
  type EnvironmentPolicy,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';

const KEY = 'apimNetworking.policy.environments';
const SETTINGS = ['title', 'allowedTiers', 'allowedPatterns'];
const ENVIRONMENT_NAME = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;

/**
 * Reads the policy from `apimNetworking.policy`. Nothing there means that everything is allowed that the platform allows.
 *
 * @throws InputError that names the key, the value seen and the values allowed
 */
export function readPolicy(config: Config): NetworkingPolicy {
  const environments = config.getOptionalConfig(KEY);
  return {
    environments: (environments?.keys() ?? []).map(name =>
      readEnvironment(name, environments!),
    ),
  };
}

function readEnvironment(name: string, parent: Config): EnvironmentPolicy {
  if (!ENVIRONMENT_NAME.test(name)) {
    throw new InputError(
      `${KEY} has the environment ${JSON.stringify(
        name,
      )}: its name needs 1 to 32 lower-case letters, digits and hyphens, as in a design`,
    );
  }
  const config = parent.getConfig(name);
  const unknown = config.keys().find(key => !SETTINGS.includes(key));
  if (unknown) {
    throw new InputError(
      `${KEY}.${name}.${unknown} is not a setting: needs one of ${SETTINGS.join(
        ', ',
      )}`,
    );
  }
  const title = config.getOptionalString('title');
  const allowedTiers = readNames(name, 'allowedTiers', TIER_NAMES, config);
  const allowedPatterns = readNames(
    name,
    'allowedPatterns',
    PATTERN_NAMES,
    config,
  );
  return {
    name,
    ...(title !== undefined && { title }),
    ...(allowedTiers && { allowedTiers }),
    ...(allowedPatterns && { allowedPatterns }),
  };
}

function readNames<T extends string>(
  environment: string,
  setting: string,
  allowed: readonly T[],
  config: Config,
): T[] | undefined {
  return config.getOptionalStringArray(setting)?.map((value, index) => {
    const name = allowed.find(candidate => candidate === value);
    if (name) return name;
    throw new InputError(
      `${KEY}.${environment}.${setting}[${index}] is ${JSON.stringify(
        value,
      )}: needs one of ${allowed.join(', ')}`,
    );
  });
}
