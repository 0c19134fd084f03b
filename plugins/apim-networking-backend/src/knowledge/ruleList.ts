import {
  RULESET_VERSION,
  rules,
  sources,
  type RuleList,
} from 'backstage-plugin-apim-networking-common';

/** Every rule of the platform, without its check. */
export function ruleList(): RuleList {
  return {
    rulesetVersion: RULESET_VERSION,
    items: rules.map(rule => ({
      id: rule.id,
      family: rule.family,
      severity: rule.severity,
      title: rule.title,
      rationale: rule.rationale,
      ...(rule.appliesTo && { appliesTo: rule.appliesTo }),
      sources: rule.sources.map(id => sources[id]),
      remedy: rule.remedy,
      disputed: rule.disputed ?? false,
      example: rule.example,
    })),
  };
}
