import type { NetworkingModel } from '../model';
import type { ArmFinding, Finding } from '../finding/finding';
import { rules } from './generated/rules';
import type { RuleResult } from './rule';
import { Ruleset } from './Ruleset';

export { rules };

/**
 * Version of the ruleset: it changes whenever a verdict of a rule or the posture does, so that stored verdicts are re-evaluated.
 *
 * @public
 */
export const RULESET_VERSION = '2026-11-30.5';

const platform = new Ruleset(
  rules.filter(({ stage = 'design' }) => stage === 'design'),
);
const generation = new Ruleset(
  rules.filter(({ stage }) => stage === 'generation'),
);

/** Every rule of the stage `design` on one model; sorted, errors first. */
export function checkRules(model: NetworkingModel): Finding[] {
  return platform.findings(model);
}

/** The rules of the stage `generation` on the model of a design. */
export function checkGenerationRules(model: NetworkingModel): Finding[] {
  return generation.findings(model);
}

/** The same for what was read from ARM: each finding with the resource that it is about. */
export function checkArmRules(model: NetworkingModel): ArmFinding[] {
  return platform.armFindings(model);
}

/** The result of every rule of the stage `design` on one model: compliant, violated, not applicable, or unknown with what could not be seen. */
export function evaluateRules(model: NetworkingModel): RuleResult[] {
  return platform.results(model);
}
