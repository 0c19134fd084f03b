import { parseGatewayDesign, type GatewayDesign } from './design';
import type { NetworkingModel } from './model';
import { modelOfDesign } from './model/fromDesign';
import {
  evaluatePolicy,
  raiseSeverities,
  type NetworkingPolicy,
} from './policy';
import { derivePosture } from './posture/derive';
import { checkRules, evaluateRules } from './rules/registry';
import { compareFindings, type RuleResult } from './rules';
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
  const { policy } = options;
  const findings = policy
    ? [
        ...raiseSeverities(platform, policy),
        ...evaluatePolicy(design, policy),
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
