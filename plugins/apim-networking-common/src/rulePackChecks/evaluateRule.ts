import type { ExampleInput } from '../rules/examples/example';
import type { Rule, RuleResult } from '../rules/rule';
import { Ruleset } from '../rules/Ruleset';
import { modelOfExample } from './modelOfExample';

/**
 * The result of one rule on a design or on ARM resources, for the tests of a rule.
 *
 * @throws InputError for a design that is invalid
 * @public
 */
export function evaluateRule(rule: Rule, input: ExampleInput): RuleResult {
  return new Ruleset([rule]).resultOf(rule, modelOfExample(input));
}
