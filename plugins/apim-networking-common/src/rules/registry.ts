import { rules } from './generated/rules';
import { Ruleset } from './Ruleset';

export { rules };

/**
 * Version of the ruleset: it changes whenever a verdict of a rule or the posture does, so that stored verdicts are re-evaluated.
 *
 * @public
 */
export const RULESET_VERSION = '2026-11-30.5';

/** The rules that apply to every design and gateway. */
export const platformRuleset = new Ruleset(
  rules.filter(({ stage = 'design' }) => stage === 'design'),
);

/** The rules that apply where Bicep is generated from a design. */
export const generationRuleset = new Ruleset(
  rules.filter(({ stage }) => stage === 'generation'),
);
