import type { RuleExample } from '../rules/examples/example';
import type { Rule } from '../rules/rule';

/**
 * Rules of an organization, in one version. They are part of its policy: exceptions from them can be requested, and `severities` of the policy
 * can raise them.
 *
 * @public
 */
export interface RulePack {
  /** Such as `acme`: lower-case letters, digits and hyphens. */
  id: string;
  /** What the IDs of its rules begin with, such as `ACME` for `ACME-001`. No rule of the platform and no other pack has it. */
  prefix: string;
  /** Name for people, such as `Acme networking standard`. */
  title: string;
  /** Any text without blanks. Another version re-evaluates every stored verdict, and ends the decisions that were made under this one. */
  version: string;
  /** Made with {@link defineRule}. */
  rules: readonly Rule[];
  /**
   * What violates each rule, and the closest that does not, by the ID of the rule. The backend checks them when it starts, and shows them on
   * the page of the rule. Default: none.
   */
  examples?: Readonly<Record<string, readonly RuleExample[]>>;
}

/**
 * The version of a ruleset with packs.
 *
 * @param rulesetVersion - of the platform
 */
export function versionWithPacks(
  rulesetVersion: string,
  packs: readonly RulePack[],
): string {
  return [
    rulesetVersion,
    ...packs.map(({ id, version }) => `${id}@${version}`).sort(),
  ].join('+');
}
