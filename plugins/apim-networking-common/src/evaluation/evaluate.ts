import { compareFindings, type ArmFinding } from '../finding';
import type { NetworkingModel } from '../model';
import type { NetworkingPolicy } from '../policy';
import { raiseSeverities, rulesetOfPolicy } from '../policy/evaluatePolicy';
import type { Posture } from '../posture';
import { derivePosture } from '../posture/derive';
import type { RuleResult } from '../rules';
import { generationRuleset, platformRuleset } from '../rules/registry';
import type { Ruleset } from '../rules/Ruleset';
import { excuse, type WaiversAt } from '../waiver/excuse';
import type { Outcome } from './evaluation';
import { outcomeOf } from './outcome';

/** @public */
export interface EvaluateOptions {
  /** What the organization adds. Default: the platform's rules alone. */
  policy?: NetworkingPolicy;
  /** Exceptions from rules, and the time at which they must be in force. Default: none. */
  waivers?: WaiversAt;
  /** Whether Bicep is generated from the design, so that the rules of that stage apply too. Default: no. */
  generation?: boolean;
  /** Whether to give the result of every rule. Default: the findings alone. */
  results?: boolean;
}

/**
 * What the rules, and the policy where there is one, say about a model.
 *
 * @public
 */
export interface Verdict {
  posture: Posture;
  /** Sorted: errors first. What was read from ARM has the place of each. */
  findings: ArmFinding[];
  outcome: Outcome;
  /** The result of every rule: compliant, violated, not applicable, or unknown with what could not be seen. Only where requested. */
  results?: RuleResult[];
}

/**
 * Evaluates a model, whatever it was read from: by every rule of the platform, by the policy, and with the waivers in force. Each verdict
 * of the suite is this one. Pure; never throws.
 *
 * @public
 */
export function evaluate(
  model: NetworkingModel,
  options: EvaluateOptions = {},
): Verdict {
  const findings = findingsOf(model, options);
  return {
    posture: derivePosture(model),
    findings,
    outcome: outcomeOf(findings),
    ...(options.results && {
      results: [platformRuleset, ...addedRulesets(options)].flatMap(ruleset =>
        ruleset.results(model),
      ),
    }),
  };
}

/** By what a model is evaluated besides the rules of the platform. */
function addedRulesets({ policy, generation }: EvaluateOptions): Ruleset[] {
  const added: Ruleset[] = [];
  if (policy) added.push(rulesetOfPolicy(policy));
  if (generation) added.push(generationRuleset);
  return added;
}

/** The findings alone, without the posture. */
export function findingsOf(
  model: NetworkingModel,
  options: EvaluateOptions,
): ArmFinding[] {
  const { policy, waivers } = options;
  const platform = raiseSeverities(by(platformRuleset, model), policy);
  const added = addedRulesets(options);
  // They are sorted already, unless others come to them.
  const findings =
    added.length > 0 || platform.some(({ raisedFrom }) => raisedFrom)
      ? [...platform, ...added.flatMap(ruleset => by(ruleset, model))].sort(
          compareFindings,
        )
      : platform;
  return waivers ? excuse(findings, model, waivers) : findings;
}

function by(ruleset: Ruleset, model: NetworkingModel): ArmFinding[] {
  return model.evidence === 'declared'
    ? ruleset.findings(model)
    : ruleset.armFindings(model);
}
