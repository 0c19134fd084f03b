import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exampleDesign } from '../design/exampleDesigns';
import { sourcesOf } from '../finding';
import { model } from './__testUtils__/models';
import { ruleExamples } from './generated/examples';
import { platformRuleset, rules } from './registry';
import { RULE_FAMILIES } from './rule';

describe('the registry of rules', () => {
  it('has every rule that has a file, each with a test, examples and a golden file: run `yarn generate` when this fails', () => {
    const files = RULE_FAMILIES.flatMap(family =>
      readdirSync(join(__dirname, family))
        .filter(name => /^[A-Z]+-\d+\./.test(name))
        .map(name => `${family}/${name}`),
    );
    expect(files.sort()).toEqual(
      rules
        .flatMap(({ id, family }) =>
          ['.ts', '.test.ts', '.examples.ts', '.golden.json'].map(
            ending => `${family}/${id}${ending}`,
          ),
        )
        .sort(),
    );
    expect(Object.keys(ruleExamples)).toEqual(rules.map(({ id }) => id));
  });

  it('has known sources of every rule', () => {
    for (const rule of rules) {
      expect(rule.sources.length).toBeGreaterThan(0);
      for (const { url } of sourcesOf(rule)) expect(url).toMatch(/^https:/);
    }
  });

  it('puts errors first', () => {
    const order = platformRuleset
      .findings(
        model(exampleDesign('isolated', 'Basic', { ddosProtection: true })),
      )
      .map(({ severity }) => severity);
    const rank = { error: 0, warning: 1, info: 2 };
    expect(order.length).toBeGreaterThan(1);
    expect([...order].sort((a, b) => rank[a] - rank[b])).toEqual(order);
  });

  it('has a result of every rule of designs, with the findings of the violated ones', () => {
    const design = model(exampleDesign('isolated', 'StandardV2'));
    const results = platformRuleset.results(design);
    expect(results.map(({ ruleId }) => ruleId)).toEqual(
      rules.filter(({ stage }) => stage !== 'generation').map(({ id }) => id),
    );
    expect(
      results
        .filter(({ outcome }) => outcome === 'violated')
        .map(({ ruleId }) => ruleId)
        .sort(),
    ).toEqual(
      [
        ...new Set(
          platformRuleset.findings(design).map(({ ruleId }) => ruleId),
        ),
      ].sort(),
    );
  });
});
