import { parseGatewayDesign, type GatewayDesign } from './design';
import type { NetworkingModel } from './model';
import { modelOfDesign } from './model/fromDesign';
import {
  evaluatePolicy,
  raiseSeverities,
  type NetworkingPolicy,
} from './policy';
import { derivePosture } from './posture/derive';
import {
  checkGenerationRules,
  checkRules,
  evaluateRules,
} from './rules/registry';
import { compareFindings, type Finding } from './finding';
import { type RuleResult } from './rules';
import type { Evaluation, EvaluationResult } from './evaluation';
import { outcomeOf } from './waiver/applyWaivers';

/** @public */
export interface EvaluateOptions {
  /** What the organisation adds; left out: the platform's rules alone. */
  policy?: NetworkingPolicy;
  /** Whether the instance is known to exist already; left out: not known. */
  exists?: boolean;
  /** The present design of the instance, where a change is evaluated. */
  present?: GatewayDesign;
  /** Whether Bicep is generated from the design, so that the rules of that stage apply too. Default: no. */
  generation?: boolean;
}

/**
 * Evaluates a design by every rule of the platform, and by the policy where there is one. Pure; takes anything and never throws.
 *
 * @public
 */
export function evaluateDesign(
  value: unknown,
  options: EvaluateOptions = {},
): EvaluationResult {
  const parsed = parseGatewayDesign(value);
  return parsed.ok
    ? { ok: true, evaluation: evaluateParsedDesign(parsed.design, options) }
    : { ok: false, issues: parsed.issues };
}

/**
 * The same for a design that has been read already.
 *
 * @public
 */
export function evaluateParsedDesign(
  design: GatewayDesign,
  options: EvaluateOptions = {},
): Evaluation {
  const model = modelOf(design, options);
  const platform = checkRules(model);
  const { policy, generation } = options;
  const findings =
    policy || generation
      ? [
          ...raiseSeverities(platform, policy),
          ...(policy ? evaluatePolicy(design, policy) : []),
          ...(generation ? checkGenerationRules(model) : []),
        ].sort(compareFindings)
      : platform;
  return {
    design,
    posture: derivePosture(model),
    findings,
    outcome: outcomeOf(findings),
  };
}

/**
 * The result of every rule of the platform on a design: compliant, violated, not applicable, or unknown with what could not be seen.
 *
 * @public
 */
export function evaluateDesignRules(
  design: GatewayDesign,
  options: Pick<EvaluateOptions, 'exists' | 'present'> = {},
): RuleResult[] {
  return evaluateRules(modelOf(design, options));
}

/**
 * Why Bicep cannot be generated from a design; empty where it can.
 *
 * @public
 */
export function generationFindings(design: GatewayDesign): Finding[] {
  return checkGenerationRules(modelOfDesign(design, 'unknown'));
}

function modelOf(
  design: GatewayDesign,
  { exists, present }: EvaluateOptions,
): NetworkingModel {
  const known = exists === undefined ? 'unknown' : yesNo(exists);
  const model = modelOfDesign(design, present ? 'yes' : known);
  if (present) model.present = modelOfDesign(present, 'yes');
  return model;
}

function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
