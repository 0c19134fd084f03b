import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type {
  NetworkingPolicy,
  RulePack,
} from 'backstage-plugin-apim-networking-common';
import { canonicalDigest } from 'backstage-plugin-apim-networking-node';
import { readPolicy } from './readPolicy';

/**
 * Reads the policy and records in the audit log which one is in force from now on.
 *
 * @throws InputError for a policy that is wrong, so that the plugin does not start with another one than was meant
 */
export async function loadPolicy(
  config: Config,
  auditor: AuditorService,
  packs: readonly RulePack[] = [],
): Promise<NetworkingPolicy> {
  const event = await auditor.createEvent({
    eventId: 'policy-load',
    severityLevel: 'low',
  });
  try {
    const policy = readPolicy(config, packs);
    await event.success({
      meta: {
        digest: canonicalDigest(policy),
        environments: policy.environments.map(({ name }) => name),
        rulePacks: packs.map(({ id, version }) => `${id}@${version}`),
      },
    });
    return policy;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
