import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { evaluate } from '../evaluation';
import { RULE_SUMMARIES, sourcesOf } from '../finding';
import { parseNetworkingPolicy, type NetworkingPolicy } from '../policy';
import { policyExamples } from '../policy/rules/examples';
import { policyRules } from '../policy/rules';
import { modelOfExample } from '../rulePackChecks/modelOfExample';
import { rules } from '../rules/registry';
import { staticAnalysisChecks } from '../staticAnalysis';
import { catalogue, findEntry } from './catalogue';
import { catalogueExamples } from './examples';

const plugins = resolve(__dirname, '../../..');

/** What the sources of every package have in place of the ID of a finding, apart from tests and generated files. */
function idsInSources(): string[] {
  return readdirSync(plugins).flatMap(name =>
    readdirSync(join(plugins, name, 'src'), { recursive: true })
      .map(String)
      .filter(
        file =>
          /\.tsx?$/.test(file) &&
          !/\.test\.|__testUtils__|generated/.test(file),
      )
      .flatMap(file =>
        [
          ...readFileSync(join(plugins, name, 'src', file), 'utf8').matchAll(
            /\b(?:ruleId|code): (['"`])([A-Z][^'"`]*)\1/g,
          ),
        ].map(([, , id]) => id),
      ),
  );
}

describe('the catalogue', () => {
  it('knows every ID that a finding can have', () => {
    const ids = [
      ...rules.map(({ id }) => id),
      ...policyRules.map(({ id }) => id),
      ...staticAnalysisChecks.flatMap(({ id, otherIds = [] }) => [
        id,
        ...otherIds,
      ]),
      ...idsInSources(),
    ];
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter(id => !findEntry(id))).toEqual([]);
  });

  it('has no ID twice, in any case', () => {
    const ids = catalogue.flatMap(({ id, otherIds = [] }) =>
      [id, ...otherIds].map(each => each.toLowerCase()),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says what each entry finds, why, and what to do', () => {
    for (const entry of catalogue) {
      for (const text of [entry.title, entry.rationale, entry.remedy]) {
        expect(text).toMatch(/^(?!.*\{\{)\S.*\S$/);
      }
      expect(entry.rationale).toMatch(/\.$/);
      for (const { url } of sourcesOf(entry)) expect(url).toMatch(/^https:/);
    }
  });

  it('finds an entry in any case, and by its ID in another rule set', () => {
    expect(findEntry(' pol-003 ')?.id).toBe('POL-003');
    expect(findEntry('ckv_azure_10')?.id).toBe('CKV_AZURE_9');
    expect(findEntry('POL-999')).toBeUndefined();
  });

  it('has stage and severity apart, too: run `yarn generate` when this fails', () => {
    expect(RULE_SUMMARIES).toEqual(
      Object.fromEntries(
        catalogue.map(({ id, stage = 'design', severity }) => [
          id,
          { stage, severity },
        ]),
      ),
    );
  });

  it('has examples of every rule over models', () => {
    expect(Object.keys(catalogueExamples)).toEqual(
      [...rules, ...policyRules].map(({ id }) => id),
    );
  });

  it.each(
    Object.entries(policyExamples).flatMap(([id, examples]) =>
      examples.map(example => ({ id, ...example })),
    ),
  )('has true examples of $id', ({ id, bad, good, at, policy }) => {
    const parsed = parseNetworkingPolicy(policy);
    expect(parsed).toMatchObject({ ok: true });
    const by = (parsed as { policy: NetworkingPolicy }).policy;
    const own = (input: typeof bad) =>
      evaluate(modelOfExample(input), { policy: by }).findings.filter(
        ({ ruleId }) => ruleId === id,
      );
    const [found] = own(bad);
    expect(found).toMatchObject({
      field: at,
      severity: 'error',
      origin: 'policy',
    });
    for (const text of [found.message, found.actual, found.expected]) {
      expect(text).toMatch(/^(?!.*(?:undefined|NaN|\{\{)).*\S/);
    }
    expect(own(good)).toEqual([]);
  });
});
