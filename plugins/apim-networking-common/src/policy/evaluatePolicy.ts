import type { GatewayDesign } from '../design';
import type { Finding, Severity } from '../finding';
import type { NetworkingModel } from '../model';
import { modelOfDesign } from '../model/fromDesign';
import { Ruleset } from '../rules/Ruleset';
import type { NetworkingPolicy } from './policy';
import { choiceRules, policyRules, type PolicyRule } from './rules';

/** Rulesets of policies that were used: one policy evaluates many models. */
const rulesets = new WeakMap<NetworkingPolicy, Ruleset>();

/** The rules of a policy, for the engine. */
export function rulesetOfPolicy(policy: NetworkingPolicy): Ruleset {
  let ruleset = rulesets.get(policy);
  if (!ruleset) {
    ruleset = bind(policyRules, policy);
    rulesets.set(policy, ruleset);
  }
  return ruleset;
}

function bind(rules: readonly PolicyRule[], policy: NetworkingPolicy): Ruleset {
  return new Ruleset(
    rules.map(({ check, ...rule }) => ({
      ...rule,
      appliesTo: {},
      check: (model, report) => check(model, policy, report),
    })),
    'policy',
  );
}

const order: Severity[] = ['info', 'warning', 'error'];

/** The findings with the severities that the policy raises. None is lowered. */
export function raiseSeverities<T extends Finding>(
  findings: T[],
  policy: NetworkingPolicy | undefined,
): T[] {
  const { severities } = policy ?? {};
  if (!severities) return findings;
  return findings.map(finding => {
    const raised = Object.hasOwn(severities, finding.ruleId)
      ? severities[finding.ruleId]
      : undefined;
    return raised && order.indexOf(raised) > order.indexOf(finding.severity)
      ? { ...finding, severity: raised, raisedFrom: finding.severity }
      : finding;
  });
}

/**
 * What the policy says of a choice of tier and pattern alone, before there is a design.
 *
 * @public
 */
export function evaluateChoice(
  choice: Pick<GatewayDesign, 'environment' | 'tier' | 'pattern'>,
  policy: NetworkingPolicy,
): Finding[] {
  return bind(choiceRules, policy).findings(modelOfChoice(choice));
}

/** These rules read nothing else of it. */
function modelOfChoice(
  choice: Pick<GatewayDesign, 'environment' | 'tier' | 'pattern'>,
): NetworkingModel {
  return modelOfDesign(choice as GatewayDesign);
}
