import { InputError } from '@backstage/errors';
import {
  describeIssue,
  parseNetworkingPolicy,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { checkMessages } from '../messages';
import { readYaml } from '../input/readYaml';

/** A policy, and the environment of it that applies. */
export interface AppliedPolicy {
  policy: NetworkingPolicy;
  environment: string;
}

/**
 * Reads a policy file, YAML or JSON: the value of `apimNetworking.policy`, or an `app-config.yaml` that holds it.
 *
 * @param environment - `--environment`
 * @throws InputError that names the setting, the value seen and the values allowed
 */
export async function readPolicy(
  file: string,
  environment: string | undefined,
): Promise<AppliedPolicy> {
  const policy = await readPolicyFile(file);
  requireEnvironment(policy, environment, file);
  return { policy, environment: environment ?? 'unknown' };
}

/**
 * The same, for what names its environment in another way.
 *
 * @throws InputError that names the setting, the value seen and the values allowed
 */
export async function readPolicyFile(file: string): Promise<NetworkingPolicy> {
  const option = `--policy ${file}`;
  const value = policyIn(await readYaml(file, option));
  if (value === undefined || value === null) {
    throw new InputError(checkMessages.errors.noPolicy(option));
  }
  const parsed = parseNetworkingPolicy(value, 'unknown');
  if (!parsed.ok) {
    throw new InputError(
      `${option}: ${describeIssue(parsed.issues[0], 'policy')}`,
    );
  }
  return parsed.policy;
}

/**
 * An environment that the policy does not know would deny everything: it is more likely a slip.
 *
 * @throws InputError with the environments that there are
 */
export function requireEnvironment(
  { environments }: NetworkingPolicy,
  environment: string | undefined,
  file: string,
): void {
  const names = environments.map(({ name }) => name);
  if (names.length > 0 && !names.includes(environment ?? '')) {
    throw new InputError(
      checkMessages.errors.environment(names, file, environment),
    );
  }
}

function policyIn(value: unknown): unknown {
  const config =
    value !== null && typeof value === 'object' && 'apimNetworking' in value
      ? value.apimNetworking
      : undefined;
  if (config === undefined) return value;
  return (config as { policy?: unknown } | null)?.policy;
}
