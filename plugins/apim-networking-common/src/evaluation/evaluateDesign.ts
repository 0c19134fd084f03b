import { parseGatewayDesign, type GatewayDesign } from '../design';
import type { Finding } from '../finding';
import type { NetworkingModel } from '../model';
import { modelOfDesign } from '../model/fromDesign';
import { generationRuleset } from '../rules/registry';
import { evaluate, type EvaluateOptions } from './evaluate';
import type { Evaluation, EvaluationResult } from './evaluation';

/** @public */
export interface EvaluateDesignOptions
  extends Omit<EvaluateOptions, 'results'> {
  /** Whether the instance is known to exist already. Default: not known. */
  exists?: boolean;
  /** The present design of the instance, where a change is evaluated. */
  present?: GatewayDesign;
}

/**
 * Evaluates a design: parses it, and evaluates its model as {@link evaluate} does. Pure; takes anything and never throws.
 *
 * @public
 */
export function evaluateDesign(
  value: unknown,
  options: EvaluateDesignOptions = {},
): EvaluationResult {
  const parsed = parseGatewayDesign(value);
  return parsed.ok
    ? { ok: true, evaluation: evaluateParsedDesign(parsed.design, options) }
    : { ok: false, issues: parsed.issues };
}

/**
 * The same for a design that is parsed already.
 *
 * @public
 */
export function evaluateParsedDesign(
  design: GatewayDesign,
  options: EvaluateDesignOptions = {},
): Evaluation {
  const { posture, findings, outcome } = evaluate(
    modelOf(design, options),
    options,
  );
  return { design, posture, findings, outcome };
}

/**
 * Why Bicep cannot be generated from a design; empty where it can.
 *
 * @public
 */
export function generationFindings(design: GatewayDesign): Finding[] {
  return generationRuleset.findings(modelOfDesign(design));
}

function modelOf(
  design: GatewayDesign,
  { exists, present }: EvaluateDesignOptions,
): NetworkingModel {
  const known = exists === undefined ? 'unknown' : yesNo(exists);
  const model = modelOfDesign(design, present ? 'yes' : known);
  if (present) model.present = modelOfDesign(present, 'yes');
  return model;
}

function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
