import {
  renderExample,
  ruleExamples,
  RULESET_VERSION,
  rules,
  sources,
  tiersOfRule,
  type Rule,
  type RuleDescription,
  type RuleList,
} from 'backstage-plugin-apim-networking-common';

/** Every rule of the platform, without its check. */
export function ruleList(): RuleList {
  return {
    rulesetVersion: RULESET_VERSION,
    items: rules.map(describeRule),
  };
}

function describeRule(rule: Rule): RuleDescription {
  const tiers = tiersOfRule(rule);
  const [{ bad, good }] = ruleExamples[rule.id];
  return {
    id: rule.id,
    family: rule.family,
    severity: rule.severity,
    title: rule.title,
    rationale: rule.rationale,
    ...(tiers && { appliesTo: tiers }),
    sources: rule.sources.map(id => sources[id]),
    remedy: rule.remedy,
    disputed: rule.disputed ?? false,
    example: {
      bad: renderExample(bad).text,
      good: renderExample(good).text,
    },
  };
}
