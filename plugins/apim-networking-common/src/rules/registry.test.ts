import { exampleDesign } from '../design/exampleDesigns';
import { sources } from '../sources';
import { checkRules, rules } from './registry';
import { RULE_SEVERITIES } from './ruleSeverities';
import { model } from './__testUtils__/models';
import { ruleCases as cases } from './__testUtils__/cases';

describe('rules', () => {
  it('have unique ids, known sources, and a case each in this test', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(cases).sort()).toEqual([...ids].sort());
    for (const rule of rules) {
      expect(rule.sources.length).toBeGreaterThan(0);
      for (const id of rule.sources) expect(sources[id].url).toMatch(/^https:/);
    }
  });

  it('have their severities apart, too', () => {
    expect(RULE_SEVERITIES).toEqual(
      Object.fromEntries(rules.map(({ id, severity }) => [id, severity])),
    );
  });

  it.each(
    Object.entries(cases).flatMap(([id, list]) =>
      list.map((item, index) => [id, index, item] as const),
    ),
  )(
    '%s, case %i: finds the bad design and lets the good one be',
    (id, _, c) => {
      const found = checkRules(c.bad).filter(({ ruleId }) => ruleId === id);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toMatchObject({ field: c.field, severity: c.severity });
      for (const finding of found) {
        for (const text of [
          finding.title,
          finding.message,
          finding.seen,
          finding.needed,
          finding.remedy,
        ]) {
          expect(text).toMatch(/\S/);
        }
      }
      expect(checkRules(c.good).filter(({ ruleId }) => ruleId === id)).toEqual(
        [],
      );
    },
  );

  it('put errors first', () => {
    const order = checkRules(
      model(exampleDesign('isolated', 'Basic', { ddosProtection: true })),
    ).map(({ severity }) => severity);
    const rank = { error: 0, warning: 1, info: 2 };
    expect(order.length).toBeGreaterThan(1);
    expect([...order].sort((a, b) => rank[a] - rank[b])).toEqual(order);
  });
});
