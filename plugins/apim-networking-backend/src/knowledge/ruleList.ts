import {
  catalogue,
  catalogueExamples,
  isRule,
  renderExample,
  RULESET_VERSION,
  sourcesOf,
  tiersOfRule,
  type CatalogueEntry,
  type RuleDescription,
  type RuleList,
} from 'backstage-plugin-apim-networking-common';

/** Every entry of the catalogue, without its check. */
export function ruleList(): RuleList {
  return {
    rulesetVersion: RULESET_VERSION,
    items: catalogue.map(describeEntry),
  };
}

export function describeEntry(entry: CatalogueEntry): RuleDescription {
  const { id, otherIds, family, stage = 'design', severity, url } = entry;
  const { title, rationale, remedy, disputed = false } = entry;
  const tiers = isRule(entry) ? tiersOfRule(entry) : undefined;
  const example = catalogueExamples[id]?.[0];
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
  };
}
