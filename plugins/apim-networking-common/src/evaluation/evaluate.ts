import { compareFindings, type ArmFinding } from '../finding';
import type { NetworkingModel } from '../model';
import type { NetworkingPolicy } from '../policy';
import { raiseSeverities, rulesetOfPolicy } from '../policy/evaluatePolicy';
import type { Posture } from '../posture';
import { derivePosture } from '../posture/derive';
import type { RulePack } from '../rulePack';
import { rulesetsOfPack } from '../rulePack/rulesetsOfPack';
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
  /** Rules of the organization. Default: none. */
  packs?: readonly RulePack[];
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
  const rulesets = rulesetsOf(options);
  const posture = derivePosture(model);
  const findings = findingsOf(model, rulesets, options);
  return {
    posture,
    findings,
    outcome: outcomeOf(findings),
    ...(options.results && {
      results: rulesets.flatMap(ruleset => ruleset.results(model)),
    }),
  };
}

const ALONE: readonly Ruleset[] = [platformRuleset];

function rulesetsOf({
  policy,
  generation,
  packs = [],
}: EvaluateOptions): readonly Ruleset[] {
  if (!policy && !generation && packs.length === 0) return ALONE;
  const ofPacks = packs.map(rulesetsOfPack);
  return [
    platformRuleset,
    ...(generation ? [generationRuleset] : []),
    ...(policy ? [rulesetOfPolicy(policy)] : []),
    // Last, so that a rule that changes the model by mistake weakens none of the others.
    ...ofPacks.map(({ design }) => design),
    ...(generation ? ofPacks.map(ofPack => ofPack.generation) : []),
  ];
}

function findingsOf(
  model: NetworkingModel,
  rulesets: readonly Ruleset[],
  { policy, waivers }: EvaluateOptions,
): ArmFinding[] {
  const { name, environment } = model;
  const by = (ruleset: Ruleset): ArmFinding[] =>
    model.evidence === 'declared'
      ? ruleset.findings(model)
      : ruleset.armFindings(model);
  const findings =
    // Those of one ruleset are sorted.
    rulesets.length === 1
      ? by(rulesets[0])
      : raiseSeverities(rulesets.flatMap(by), policy).sort(compareFindings);
  return waivers ? excuse(findings, { name, environment }, waivers) : findings;
}
