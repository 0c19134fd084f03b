import { placeNamed } from '../model/place';
import type { Rule } from '../rules/rule';
import { Ruleset } from '../rules/Ruleset';
import type { RulePack } from './RulePack';

/** The rules of a pack, by their stages. */
export interface PackRulesets {
  design: Ruleset;
  generation: Ruleset;
}

const rulesets = new WeakMap<RulePack, PackRulesets>();

/** The rulesets of a pack; made once. */
export function rulesetsOfPack(pack: RulePack): PackRulesets {
  let found = rulesets.get(pack);
  if (!found) {
    const ofStage = (wanted: 'design' | 'generation') =>
      new Ruleset(
        pack.rules
          .filter(({ stage = 'design' }) => stage === wanted)
          .map(rule => contained(rule, pack)),
        'policy',
      );
    found = { design: ofStage('design'), generation: ofStage('generation') };
    rulesets.set(pack, found);
  }
  return found;
}

const FAILED = 'apim-networking.failed';

/**
 * A rule that throws denies the gateway that it throws for, and says so; the other rules and gateways are evaluated. Its conditions can throw
 * as its check can.
 */
function contained(rule: Rule, { id, title }: RulePack): Rule {
  const { when = [], ...scope } = rule.appliesTo;
  return {
    ...rule,
    appliesTo: {
      ...scope,
      when: when.map(condition => ({
        ...condition,
        // Where it throws, the check reports it.
        holds: model => resultOf(() => condition.holds(model)) ?? true,
      })),
    },
    messages: {
      ...rule.messages,
      [FAILED]: {
        actual: '{{error}}',
        expected: 'a result',
        message: `The rule ${rule.id} of the rule pack “${title}” failed, so it is unknown whether the gateway complies.`,
        remedy: `Report the error to the owner of the rule pack ${id}.`,
      },
    },
    check(model, report) {
      try {
        for (const condition of when) condition.holds(model);
        rule.check(model, report);
      } catch (error) {
        report(
          FAILED,
          placeNamed(''),
          { error: error instanceof Error ? error.message : String(error) },
          { severity: 'error' },
        );
      }
    },
  };
}

function resultOf<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch {
    return undefined;
  }
}
