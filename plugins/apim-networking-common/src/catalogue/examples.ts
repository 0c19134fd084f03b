import { policyExamples } from '../policy/rules/examples';
import type { RulePack } from '../rulePack';
import type { RuleExample } from '../rules/examples/example';
import { ruleExamples } from '../rules/generated/examples';

/**
 * What violates each entry of the catalogue, and the closest that does not, by ID. Checks of other rule sets have no examples.
 *
 * @public
 */
export const catalogueExamples: Readonly<
  Record<string, readonly RuleExample[]>
> = { ...ruleExamples, ...policyExamples };

/**
 * The same with the examples of rule packs.
 *
 * @public
 */
export function catalogueExamplesWith(
  packs: readonly RulePack[],
): Readonly<Record<string, readonly RuleExample[]>> {
  return Object.assign(
    {},
    catalogueExamples,
    ...packs.map(({ examples }) => examples ?? {}),
  );
}
