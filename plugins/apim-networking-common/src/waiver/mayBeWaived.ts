import type { CatalogueEntry, Finding } from '../finding';
import { RULE_SUMMARIES } from '../finding/generated/ruleSummaries';

/**
 * Whether an exception from a rule can be requested: from those of the organization, and from those that warn, also where the policy raises
 * them. What Azure itself rejects, or what breaks, nobody can allow.
 *
 * @param rule - its ID, its entry in the catalogue, or a finding about it
 * @public
 */
export function mayBeWaived(
  rule:
    | string
    | Pick<CatalogueEntry, 'id' | 'pack'>
    | Pick<Finding, 'ruleId' | 'origin'>,
): boolean {
  if (typeof rule !== 'string') {
    return 'ruleId' in rule
      ? rule.origin === 'policy' || mayBeWaived(rule.ruleId)
      : rule.pack !== undefined || mayBeWaived(rule.id);
  }
  if (!Object.hasOwn(RULE_SUMMARIES, rule)) return false;
  const { stage, severity } = RULE_SUMMARIES[rule];
  return stage === 'policy' || (stage === 'design' && severity !== 'error');
}
