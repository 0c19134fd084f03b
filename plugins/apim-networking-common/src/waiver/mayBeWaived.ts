import { POLICY_RULE_IDS } from '../policy/policyRuleIds';
import { RULE_SEVERITIES } from '../rules/generated/severities';

const waivable = new Set<string>([
  ...POLICY_RULE_IDS,
  ...Object.keys(RULE_SEVERITIES).filter(id => RULE_SEVERITIES[id] !== 'error'),
]);

/**
 * Whether an exception from a rule can be asked for: from those of the policy, and from those that warn, also where the policy has
 * raised them. What Azure itself refuses, or what breaks, nobody can allow.
 *
 * @public
 */
export function mayBeWaived(ruleId: string): boolean {
  return waivable.has(ruleId);
}
