import { armPlaceOf } from '../arm/ArmLocation';
import type { NetworkingModel } from '../model';
import { textOfPlace } from '../model/place';
import { CheckRun, type Violation } from './CheckRun';
import { sourcesOf } from '../finding/catalogueEntry';
import {
  compareFindings,
  type ArmFinding,
  type Finding,
  type Severity,
} from '../finding/finding';
import type { Rule, RuleMessage, RuleResult, Unseen } from './rule';
import { scopeOf } from './scope';
import { compileTemplate, type Template } from './template';

/**
 * How many findings one rule can have in an evaluation: what is stored, shown and sent of a design does not grow with it.
 *
 * @public
 */
export const MAX_FINDINGS_PER_RULE = 20;

type CompiledMessage = Record<keyof RuleMessage, Template>;

const SEVERITY_ORDER: Severity[] = ['info', 'warning', 'error'];

/** Evaluates models by a list of rules: applies their scopes, runs their checks and fills their messages in. */
export class Ruleset {
  readonly #rules: readonly Rule[];
  /** The rules that can apply, by what most of them are scoped by. */
  readonly #candidates = new Map<string, readonly Rule[]>();
  readonly #messages = new Map<Rule, Record<string, CompiledMessage>>();

  readonly #origin: Finding['origin'];

  /** @param origin - whose rules they are. Default: the platform's */
  constructor(rules: readonly Rule[], origin: Finding['origin'] = 'platform') {
    this.#rules = rules;
    this.#origin = origin;
  }

  /** Every violation; sorted, errors first. */
  findings(model: NetworkingModel): Finding[] {
    return this.#findings(model, (rule, violation) =>
      this.#finding(rule, violation),
    );
  }

  /** The same for what was read from ARM: each finding with the resource that it is about. */
  armFindings(model: NetworkingModel): ArmFinding[] {
    return this.#findings(model, (rule, violation) => {
      const finding: ArmFinding = this.#finding(rule, violation);
      const { arm } = violation.place;
      if (arm) finding.place = armPlaceOf(arm);
      return finding;
    });
  }

  /** The result of every rule, in their order. */
  results(model: NetworkingModel): RuleResult[] {
    return this.#rules.map(rule => this.resultOf(rule, model));
  }

  resultOf(rule: Rule, model: NetworkingModel): RuleResult {
    const scope = scopeOf(rule, model);
    if (scope !== true) {
      return {
        ruleId: rule.id,
        outcome: scope === false ? 'notApplicable' : 'unknown',
        findings: [],
        unseen: scope === false ? [] : describe([scope]),
      };
    }
    const run = new CheckRun(model);
    rule.check(model, run.report);
    const findings = bounded(rule, run.violations).map(violation =>
      this.#finding(rule, violation),
    );
    const clear = run.unseen.length === 0 ? 'compliant' : 'unknown';
    return {
      ruleId: rule.id,
      outcome: findings.length > 0 ? 'violated' : clear,
      findings,
      unseen: describe(run.unseen),
    };
  }

  #findings<T extends Finding>(
    model: NetworkingModel,
    findingOf: (rule: Rule, violation: Violation) => T,
  ): T[] {
    const findings: T[] = [];
    const run = new CheckRun(model);
    for (const rule of this.#candidatesFor(model)) {
      if (conditionsHold(rule, model)) {
        rule.check(model, run.report);
        if (run.violations.length > 0) {
          for (const violation of bounded(rule, run.violations)) {
            findings.push(findingOf(rule, violation));
          }
          run.violations = [];
        }
      }
    }
    return findings.length > 1 ? findings.sort(compareFindings) : findings;
  }

  #candidatesFor(model: NetworkingModel): readonly Rule[] {
    const { evidence: source, attachment, attachmentHidden, tier } = model;
    const key = `${source} ${attachmentHidden || attachment} ${tier}`;
    let candidates = this.#candidates.get(key);
    if (!candidates) {
      candidates = this.#rules.filter(
        ({ appliesTo: { tiers, attachments, evidence } }) =>
          (!tiers || (tier && tiers.includes(tier))) &&
          (!attachments ||
            (!attachmentHidden && attachments.includes(attachment))) &&
          (!evidence || evidence.includes(source)),
      );
      this.#candidates.set(key, candidates);
    }
    return candidates;
  }

  #finding(rule: Rule, violation: Violation & { more?: number }): Finding {
    const { actual, expected, message, remedy } = this.#compiled(
      rule,
      violation.messageId,
    );
    const { parameters, more } = violation;
    const finding: Finding = {
      ruleId: rule.id,
      severity: violation.severity ?? rule.severity,
      title: rule.title,
      message: message(parameters),
      field: textOfPlace(violation.place),
      actual:
        more === undefined
          ? actual(parameters)
          : `${actual(
              parameters,
            )}; and ${more} more places that violate the rule`,
      expected: expected(parameters),
      remedy: remedy(parameters),
      sources: sourcesOf(rule),
      disputed: rule.disputed ?? false,
      origin: this.#origin,
    };
    if (violation.fix) finding.fix = violation.fix;
    return finding;
  }

  #compiled(rule: Rule, messageId: string): CompiledMessage {
    let messages = this.#messages.get(rule);
    if (!messages) {
      messages = Object.fromEntries(
        Object.entries(rule.messages).map(([id, texts]) => [
          id,
          compile(rule, texts),
        ]),
      );
      this.#messages.set(rule, messages);
    }
    return messages[messageId];
  }
}

function compile(rule: Rule, texts: RuleMessage): CompiledMessage {
  return {
    actual: compileTemplate(texts.actual),
    expected: compileTemplate(texts.expected),
    message: texts.message
      ? compileTemplate(texts.message)
      : () => rule.rationale,
    remedy: texts.remedy ? compileTemplate(texts.remedy) : () => rule.remedy,
  };
}

function conditionsHold(
  { appliesTo: { when } }: Rule,
  model: NetworkingModel,
): boolean {
  if (!when) return true;
  for (const condition of when) {
    if (condition.holds(model) !== true) return false;
  }
  return true;
}

/** Each value once, and of many the first ones with the number of the others. */
function describe(unseen: Unseen[]): RuleResult['unseen'] {
  const values = new Map(
    unseen.map(({ place: { text: field }, what }) => [
      `${field} ${what}`,
      { field, what },
    ]),
  );
  const all = [...values.values()];
  if (all.length <= MAX_FINDINGS_PER_RULE) return all;
  const reported = all.slice(0, MAX_FINDINGS_PER_RULE);
  const last = reported[reported.length - 1];
  last.what += `; and ${all.length - reported.length} more values`;
  return reported;
}

/** The worst places first kept; the last finding counts the others, and is as severe as the worst of them. */
function bounded(
  rule: Rule,
  violations: Violation[],
): Array<Violation & { more?: number }> {
  if (violations.length <= MAX_FINDINGS_PER_RULE) return violations;
  const rank = ({ severity = rule.severity }: Violation) =>
    SEVERITY_ORDER.indexOf(severity);
  const worstFirst = [...violations].sort((a, b) => rank(b) - rank(a));
  const reported = worstFirst.slice(0, MAX_FINDINGS_PER_RULE - 1);
  const [first, ...others] = worstFirst.slice(MAX_FINDINGS_PER_RULE - 1);
  return [...reported, { ...first, fix: undefined, more: others.length }];
}
