import type { DesignIssue } from '../design';
import { issuesOf } from '../design/issues';
import { RULE_SUMMARIES } from '../finding';
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

const PLATFORM_PREFIXES = new Set(
  Object.keys(RULE_SUMMARIES).map(id => id.split('-')[0]),
);

/**
 * Reads a policy as an organisation writes it, in the configuration of the portal or in a file: `environments` by name, with
 * `allowedTiers`, `allowedPatterns`, `allowedRegions` and `requiredOptions`; `severities` by rule id; `naming`;
 * `requiredTags`. Never throws.
 *
 * @param value - the content of `apimNetworking.policy`
 * @param packs - whose rules `severities` can name besides those of the platform. `unknown` where they are configured elsewhere, in the
 *   backend: then `severities` can name rules of any prefix that the platform does not have
 * @returns each issue with the key, its actual value and what it must be
 * @public
 */
export function parseNetworkingPolicy(
  value: unknown,
  packs: readonly RulePack[] | 'unknown' = [],
): ParsedPolicy {
  const ofPacks = packs === 'unknown' ? [] : packs.flatMap(pack => pack.rules);
  const known = [...rules, ...ofPacks].map(({ id }) => id);
  const canBeOfPack = (id: string) =>
    packs === 'unknown' &&
    /^[A-Z][A-Z0-9]{1,19}-[0-9]{3,6}$/.test(id) &&
    !PLATFORM_PREFIXES.has(id.split('-')[0]);
  const result = networkingPolicyConfigSchema
    .superRefine(({ severities = {} }, ctx) => {
      for (const id of Object.keys(severities)) {
        if (!known.includes(id) && !canBeOfPack(id)) {
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
