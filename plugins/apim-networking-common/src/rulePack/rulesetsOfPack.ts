import { placeNamed } from '../model/place';
import { SEVERITIES } from '../finding/findingSchema';
import type { Reporter, Rule } from '../rules/rule';
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
        const returned: unknown = rule.check(model, validating(rule, report));
        if (returned !== undefined) {
          throw new Error('check must report at once, got a returned value');
        }
      } catch (error) {
        report(
          FAILED,
          placeNamed(''),
          { error: textOf(error) },
          { severity: 'error' },
        );
      }
    },
  };
}

/** The reports of a rule that TypeScript has not checked: one that cannot be shown is an error of the rule. */
function validating(rule: Rule, report: Reporter): Reporter {
  const validated: Reporter = Object.assign(
    ((messageId, place, parameters, options) => {
      if (!Object.hasOwn(rule.messages, messageId)) {
        throw new Error(`There is no message ${JSON.stringify(messageId)}`);
      }
      if (typeof place?.text !== 'string') {
        throw new Error(`The report of ${messageId} must have a place`);
      }
      const severity = options?.severity;
      if (severity !== undefined && !SEVERITIES.includes(severity)) {
        throw new Error(
          `The severity of ${messageId} must be one of ${SEVERITIES.join(
            ', ',
          )}, got ${JSON.stringify(severity)}`,
        );
      }
      report(messageId, place, parameters, options);
    }) as Reporter,
    { unknown: report.unknown, sees: report.sees },
  );
  return validated;
}

function textOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'an error without a text';
  }
}

function resultOf<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch {
    return undefined;
  }
}
