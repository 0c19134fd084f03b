/* eslint-disable jest/no-export -- the tests of all rules are these */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NetworkingModel } from '../../model';
import { modelOfExample } from '../../rulePackChecks/modelOfExample';
import type { RuleExample } from '../examples/example';
import type { Severity } from '../../finding/finding';
import type { Rule, RuleResult } from '../rule';
import { Ruleset } from '../Ruleset';
import { hidings } from './hidings';
import { varied, variations } from './variations';

/** A model that violates a rule, and the closest one that does not: for what neither a design nor short ARM can express. */
export interface Case {
  bad: NetworkingModel;
  good: NetworkingModel;
  at: string;
  /** Default: the severity of the rule. */
  severity?: Severity;
}

/**
 * Tests a rule: on its examples, on further cases, and on both with one thing changed at a time, by its golden file beside the test.
 * `UPDATE_GOLDENS=true` writes the golden file.
 */
export function testRule(
  rule: Rule,
  examples: readonly RuleExample[],
  cases: readonly Case[] = [],
): void {
  const engine = new Ruleset([rule]);
  const resultOf = (model: NetworkingModel) => engine.resultOf(rule, model);
  const all = [
    ...examples.map(({ title = 'example', bad, good, at, severity }) => ({
      title,
      bad: modelOfExample(bad),
      good: modelOfExample(good),
      at,
      severity,
    })),
    ...cases.map(each => ({ title: 'case', ...each })),
  ].map((each, index) => ({ ...each, title: `${index} ${each.title}` }));

  describe(`${rule.id}: ${rule.title}`, () => {
    it('has an example', () => expect(examples).not.toHaveLength(0));

    it.each(all)(
      '$title: is violated by the bad one',
      ({ bad, at, severity }) => {
        const { findings } = resultOf(bad);
        expect(findings[0]).toMatchObject({
          ruleId: rule.id,
          field: at,
          severity: severity ?? rule.severity,
        });
        for (const { title, message, actual, expected, remedy } of findings) {
          for (const text of [title, message, actual, expected, remedy]) {
            expect(text).toMatch(/^(?!.*(?:undefined|NaN|\{\{)).*\S/);
          }
        }
      },
    );

    it.each(all)('$title: is not violated by the good one', ({ good }) => {
      expect(resultOf(good).findings).toEqual([]);
    });

    if (examples.length > 0) {
      it.each(examples.map(({ good }, index) => [index, good] as const))(
        'sees all that it needs of good example %i',
        (_, good) => {
          expect(['compliant', 'notApplicable']).toContain(
            resultOf(modelOfExample(good)).outcome,
          );
        },
      );
    }

    it.each(all)('$title: is never compliant by what is hidden', ({ bad }) => {
      const cleared = hidings
        .filter(hiding => resultOf(varied(bad, hiding)).outcome === 'compliant')
        .map(({ name }) => name);
      expect(cleared).toEqual([]);
    });

    it('has the verdicts of its golden file', () => {
      const { testPath } = expect.getState();
      const file = join(
        dirname(testPath!),
        basename(testPath!).replace('.test.ts', '.golden.json'),
      );
      const found = JSON.parse(JSON.stringify(verdictsOn(all, resultOf)));
      if (process.env.UPDATE_GOLDENS === 'true') {
        writeFileSync(file, `${JSON.stringify(found, undefined, 1)}\n`);
      }
      expect(existsSync(file)).toBe(true);
      expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    });
  });
}

/** The results on some models as they are, and with one thing changed where that changes the result. */
function verdictsOn(
  models: Array<{ title: string; bad: NetworkingModel; good: NetworkingModel }>,
  resultOf: (model: NetworkingModel) => RuleResult,
) {
  const texts: string[] = [];
  const verdict = (model: NetworkingModel): string => {
    const { outcome, findings, unseen } = resultOf(model);
    const numbers = findings.map(
      ({ severity, field, actual, expected, message, remedy, fix }) => {
        const text = JSON.stringify({
          severity,
          field,
          actual,
          expected,
          message,
          remedy,
          fix,
        });
        if (!texts.includes(text)) texts.push(text);
        return texts.indexOf(text);
      },
    );
    return [
      outcome,
      ...(numbers.length > 0 ? [numbers.join(' ')] : []),
      ...unseen.map(({ field, what }) => `${what} (${field})`),
    ].join(', ');
  };
  const results = models.flatMap(({ title, bad, good }) =>
    [[`${title}, bad`, bad] as const, [`${title}, good`, good] as const].map(
      ([name, model]) => {
        const plain = verdict(model);
        const otherwise: Record<string, string[]> = {};
        for (const variation of variations) {
          const found = verdict(varied(model, variation));
          if (found !== plain) (otherwise[found] ??= []).push(variation.name);
        }
        return { name, plain, otherwise };
      },
    ),
  );
  return { findings: texts.map(text => JSON.parse(text)), results };
}
