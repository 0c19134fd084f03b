import type { CatalogueEntry } from '../finding';
import { policyRules } from '../policy/rules';
import type { RulePack } from '../rulePack';
import { rules } from '../rules/registry';
import { staticAnalysisChecks } from '../staticAnalysis';
import { DECLARATION_ENTRY } from './declaration';
import { LIMIT_ENTRY, SNAPSHOT_ENTRY } from './validation';

/**
 * Everything that can reject a gateway, a design or a template. No other ID can be in a finding.
 *
 * @public
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...rules,
  ...policyRules,
  DECLARATION_ENTRY,
  SNAPSHOT_ENTRY,
  LIMIT_ENTRY,
  ...staticAnalysisChecks,
];

/**
 * The catalogue with the rules of an organization.
 *
 * @public
 */
export function catalogueWith(
  packs: readonly RulePack[],
): readonly CatalogueEntry[] {
  return [
    ...catalogue,
    ...packs.flatMap(({ id, title, version, rules: own }) =>
      own.map(rule => ({ ...rule, pack: { id, title, version } })),
    ),
  ];
}

/**
 * The entry of an ID, in any case; also by an ID that it has in another rule set.
 *
 * @param entries - where to look. Default: {@link catalogue}
 * @public
 */
export function findEntry(
  id: string,
  entries: readonly CatalogueEntry[] = catalogue,
): CatalogueEntry | undefined {
  const wanted = id.trim().toLowerCase();
  const is = (other: string) => other.toLowerCase() === wanted;
  return (
    entries.find(entry => is(entry.id)) ??
    entries.find(({ otherIds }) => otherIds?.some(is))
  );
}
