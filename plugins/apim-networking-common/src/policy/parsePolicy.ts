import type { DesignIssue } from '../design';
import { issuesOf } from '../design/issues';
import type { RulePack } from '../rulePack';
import { rules } from '../rules/registry';
import type { NetworkingPolicy } from './policy';
import {
  environmentSchema,
  namingSchema,
  networkingPolicyConfigSchema,
  waiversSchema,
} from './schema';

function unknownSetting(path: PropertyKey[]): string {
  let settings: object = networkingPolicyConfigSchema.shape;
  if (path[0] === 'environments') settings = environmentSchema.shape;
  if (path[0] === 'naming') settings = namingSchema.shape;
  if (path[0] === 'waivers') settings = waiversSchema.shape;
  return `must be omitted. The settings are ${Object.keys(settings).join(
    ', ',
  )}`;
}

/** @public */
export type ParsedPolicy =
  | { ok: true; policy: NetworkingPolicy }
  | { ok: false; issues: DesignIssue[] };

/**
 * Reads a policy as an organisation writes it, in the configuration of the portal or in a file: `environments` by name, with
 * `allowedTiers`, `allowedPatterns`, `allowedRegions` and `requiredOptions`; `severities` by rule id; `naming`;
 * `requiredTags`. Never throws.
 *
 * @param value - the content of `apimNetworking.policy`
 * @param packs - whose rules `severities` can name besides those of the platform
 * @returns each issue with the key, its actual value and what it must be
 * @public
 */
export function parseNetworkingPolicy(
  value: unknown,
  packs: readonly RulePack[] = [],
): ParsedPolicy {
  const known = [...rules, ...packs.flatMap(pack => pack.rules)].map(
    ({ id }) => id,
  );
  const result = networkingPolicyConfigSchema
    .superRefine(({ severities = {} }, ctx) => {
      for (const id of Object.keys(severities)) {
        if (!known.includes(id)) {
          ctx.addIssue({
            code: 'custom',
            path: ['severities', id],
            message: `must be omitted. The rules are ${known.join(', ')}`,
          });
        }
      }
    })
    .safeParse(value ?? {});
  if (!result.success) {
    return {
      ok: false,
      issues: issuesOf(result.error, value, unknownSetting),
    };
  }
  const { environments, ...rest } = result.data;
  return {
    ok: true,
    policy: {
      environments: Object.entries(environments ?? {}).map(
        ([name, environment]) => ({ name, ...environment }),
      ),
      ...rest,
    },
  };
}
