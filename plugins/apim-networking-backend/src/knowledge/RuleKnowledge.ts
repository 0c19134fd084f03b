import {
  catalogueExamplesWith,
  catalogueWith,
  isRule,
  renderExample,
  sourcesOf,
  tiersOfRule,
  type CatalogueEntry,
  type RuleDescription,
  type RuleList,
  type RulePack,
} from 'backstage-plugin-apim-networking-common';

/** What can be said about rules: the catalogue of the platform, and the rule packs of the organization. */
export interface RuleKnowledge {
  /** With the versions of the rule packs. */
  rulesetVersion: string;
  entries: readonly CatalogueEntry[];
  /** Every entry, without its check. */
  list(): RuleList;
  describe(entry: CatalogueEntry): RuleDescription;
}

export function createRuleKnowledge(
  rulesetVersion: string,
  packs: readonly RulePack[] = [],
): RuleKnowledge {
  const entries = catalogueWith(packs);
  const examples = catalogueExamplesWith(packs);
  const describe = (entry: CatalogueEntry): RuleDescription => {
    const { id, otherIds, family, stage = 'design', severity, url } = entry;
    const { title, rationale, remedy, disputed = false, pack } = entry;
    const tiers = isRule(entry) ? tiersOfRule(entry) : undefined;
    const example = examples[id]?.[0];
    return {
      id,
      ...(otherIds?.length && { otherIds: [...otherIds] }),
      family,
      stage,
      severity,
      title,
      rationale,
      ...(tiers && { appliesTo: tiers }),
      sources: sourcesOf(entry),
      remedy,
      disputed,
      ...(example && {
        example: {
          bad: renderExample(example.bad).text,
          good: renderExample(example.good).text,
        },
      }),
      ...(url && { url }),
      ...(pack && { pack }),
    };
  };
  return {
    rulesetVersion,
    entries,
    list: () => ({ rulesetVersion, items: entries.map(describe) }),
    describe,
  };
}
