import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import type { Scope } from '../../database';

/**
 * Turns answers of the portal’s permission policy into the part of everything that they allow; undefined for all of it.
 *
 * @param ruleset - of the resource type that the policy is asked about
 */
export function createScopeOf<Resource, Condition extends object>(
  ruleset: PermissionRuleset<Resource, Condition>,
): (decision: PolicyDecision) => Scope<Condition> | undefined {
  const toScope = createConditionTransformer(ruleset);
  return decision => {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return toScope(decision.conditions) as Scope<Condition>;
      default:
        return { anyOf: [] };
    }
  };
}
