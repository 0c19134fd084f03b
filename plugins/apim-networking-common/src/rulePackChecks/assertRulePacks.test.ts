import { evaluate } from '../evaluation';
import { mayBeWaived } from '../waiver';
import { placeOfGateway } from '../model/place';
import type { RulePack } from '../rulePack';
import { versionWithPacks } from '../rulePack';
import { defineRule } from '../rules/defineRule';
import { design } from '../rules/examples/example';
import type { Rule } from '../rules/rule';
import { assertRulePacks } from './assertRulePacks';
import { evaluateRule } from './evaluateRule';
import { modelOfExample } from './modelOfExample';

const rule = defineRule({
  id: 'ACME-001',
  family: 'capacity',
  severity: 'warning',
  title: 'Title',
  rationale: 'Rationale.',
  appliesTo: { tiers: ['Premium'] },
  sources: ['rel', { id: 'a', title: 'Guide', url: 'https://acme.example' }],
  remedy: 'Remedy.',
  messages: { tier: { actual: '{{tier}}', expected: 'another' } },
  check(model, report) {
    if (model.locations[0].units === 1) {
      report('tier', placeOfGateway(model, 'tier'), { tier: model.tier });
    }
  },
});
const bad = design('public', 'Premium');
const good = design('public', 'Premium', { units: 2 });

const packWith = (
  change: Partial<RulePack> = {},
  ruleChange: Partial<Record<keyof Rule, unknown>> = {},
): RulePack => ({
  id: 'acme',
  prefix: 'ACME',
  title: 'Acme',
  version: '1.0.0',
  rules: [{ ...rule, ...ruleChange } as Rule],
  examples: { 'ACME-001': [{ bad, good, at: 'tier' }] },
  ...change,
});

describe('assertRulePacks', () => {
  it('accepts packs that are right', () => {
    expect(() => assertRulePacks([])).not.toThrow();
    expect(() =>
      assertRulePacks([
        packWith(),
        packWith({
          id: 'other',
          prefix: 'OTHER',
          rules: [{ ...rule, id: 'OTHER-001', stage: 'generation' }],
          examples: undefined,
        }),
      ]),
    ).not.toThrow();
  });

  it.each<[RulePack[], RegExp]>([
    [
      [packWith({ id: 'Acme' })],
      /^id of the rule pack "Acme" must be lower-case/,
    ],
    [
      [packWith({ title: ' ' })],
      /title of the rule pack "acme" must be a text/,
    ],
    [[packWith({ version: '1 0' })], /version of .* got 1 0\.$/],
    [[packWith({ prefix: 'acme' })], /prefix of .* must be 2 to 20 upper-case/],
    ...['POL', 'SUB', 'GEN', 'TIER', 'DECLARATION'].map(
      (prefix): [RulePack[], RegExp] => [
        [packWith({ prefix })],
        new RegExp(`must be unused, got ${prefix}`),
      ],
    ),
    [
      [packWith(), packWith({ id: 'other' })],
      /prefix of the rule pack "other" must be unused, got ACME/,
    ],
    [[packWith(), packWith({ prefix: 'OTHER' })], /id .* must be unique/],
    [[packWith({ rules: [] })], /rules of .* must have at least one rule/],
    [
      [packWith({}, { id: 'ACME-1' })],
      /^id of the rule ACME-1 of rule pack "acme" must be ACME- and 3 to 6 digits/,
    ],
    [[packWith({ rules: [rule, rule] })], /rule ACME-001 .* must be unique/],
    [[packWith({}, { rationale: '' })], /rationale of the rule ACME-001/],
    [[packWith({}, { severity: 'fatal' })], /severity .* got fatal/],
    [[packWith({}, { stage: 'policy' })], /stage .* got policy/],
    [[packWith({}, { check: 1 })], /check .* must be a function/],
    [
      [packWith({}, { appliesTo: { tiers: ['Gold'] } })],
      /appliesTo\.tiers .* got \["Gold"\]/,
    ],
    [
      [packWith({}, { appliesTo: { attachments: ['internal'] } })],
      /appliesTo\.attachments .* got \["internal"\]/,
    ],
    [
      [packWith({}, { appliesTo: { evidence: ['live'] } })],
      /appliesTo\.evidence .* got \["live"\]/,
    ],
    [[packWith({}, { appliesTo: null })], /appliesTo .* got null/],
    [[packWith({}, { sources: undefined })], /sources .* got nothing/],
    [[packWith({ id: undefined })], /id of the rule pack .* got nothing/],
    [[packWith({ version: undefined })], /version .* got nothing/],
    [[packWith({ version: '1:2' })], /version .* got 1:2/],
    [[packWith({ rules: undefined })], /rules .* must have at least one rule/],
    [[packWith({}, { messages: {} })], /messages .* at least one message/],
    [[packWith({}, { sources: ['nowhere'] })], /sources .* got nowhere/],
    [
      [packWith({}, { sources: [{ id: 'a', title: 'A', url: 'data:x' }] })],
      /sources .* https URL, got data:x/,
    ],
    [[packWith({}, { url: 'x' })], /url of the rule ACME-001/],
    [
      [packWith({ examples: { 'ACME-002': [] } })],
      /examples of the rule pack "acme" must be of its rules, got ACME-002/,
    ],
    [
      [
        packWith({
          examples: { 'ACME-001': [{ bad: good, good, at: 'tier' }] },
        }),
      ],
      /violate it at tier where they are bad, got the result compliant/,
    ],
    [
      [
        packWith({
          examples: { 'ACME-001': [{ bad, good: bad, at: 'tier' }] },
        }),
      ],
      /comply where they are good, got the result violated/,
    ],
    [
      [
        packWith(
          {},
          {
            check: () => {
              throw new Error('Broken');
            },
          },
        ),
      ],
      /rule ACME-001 of rule pack "acme" .* got an error: Broken/,
    ],
  ])('says what a pack must have, case %#', (packs, message) => {
    expect(() => assertRulePacks(packs)).toThrow(message);
  });
});

describe('rules of a pack', () => {
  const verdict = (pack: RulePack, generation?: boolean) =>
    evaluate(modelOfExample(bad), {
      packs: [pack],
      generation,
      policy: { environments: [], severities: { 'ACME-001': 'error' } },
      results: true,
    });
  const own = (pack: RulePack, generation?: boolean) =>
    verdict(pack, generation).findings.filter(
      ({ ruleId }) => ruleId === 'ACME-001',
    );

  it('are evaluated with those of the platform, and can be raised and waived', () => {
    const [finding] = own(packWith());
    expect(finding).toMatchObject({
      severity: 'error',
      raisedFrom: 'warning',
      origin: 'policy',
      sources: [{ id: 'rel' }, { url: 'https://acme.example' }],
    });
    expect(mayBeWaived(finding)).toBe(true);
    expect(mayBeWaived('ACME-001')).toBe(false);
    expect(
      verdict(packWith()).results!.find(({ ruleId }) => ruleId === 'ACME-001'),
    ).toMatchObject({ outcome: 'violated' });
  });

  it('apply where Bicep is generated only, where they are of that stage', () => {
    const pack = packWith({}, { stage: 'generation' });
    expect(own(pack)).toEqual([]);
    expect(own(pack, true)).toHaveLength(1);
  });

  it.each([
    [
      'check',
      {
        check: () => {
          throw new Error('Broken');
        },
      },
    ],
    [
      'condition',
      {
        appliesTo: {
          when: [
            {
              text: 'x',
              holds: () => {
                throw new Error('Broken');
              },
            },
          ],
        },
      },
    ],
    [
      'check, with what is no error,',
      {
        check: () => {
          // eslint-disable-next-line no-throw-literal -- JavaScript lets a rule throw anything
          throw { toString: () => 'Broken' };
        },
      },
    ],
    [
      'message is unknown and so the report',
      {
        check: (_: unknown, report: any) => report('Broken', { text: 'tier' }),
      },
      'There is no message "Broken"',
    ],
    [
      'report has no place and so',
      { check: (_: unknown, report: any) => report('tier') },
      'The report of tier must have a place',
    ],
    [
      'severity is unknown and so the report',
      {
        check: (_: unknown, report: any) =>
          report('tier', { text: 'tier' }, {}, { severity: 'Error' }),
      },
      'The severity of tier must be one of error, warning, info, got "Error"',
    ],
    [
      'check is asynchronous and so',
      { check: async () => {} },
      'check must report at once, got a returned value',
    ],
  ])(
    'deny where their %s throws, and nothing else fails',
    (_, change, actual = 'Broken') => {
      const [finding] = own(packWith({}, change));
      expect(finding).toMatchObject({
        severity: 'error',
        actual,
        message: expect.stringContaining('rule pack “Acme” failed'),
      });
    },
  );

  it('weaken nothing by changing the model', () => {
    const policy = { environments: [{ name: 'elsewhere' }] };
    const changing = packWith(
      {},
      {
        appliesTo: {},
        check: (model: { environment?: string; tier?: string }) => {
          model.environment = 'elsewhere';
          model.tier = undefined;
        },
      },
    );
    expect(
      evaluate(modelOfExample(bad), { policy, packs: [changing] }),
    ).toEqual(evaluate(modelOfExample(bad), { policy }));
    expect(evaluate(modelOfExample(bad), { policy }).outcome).toBe('denied');
  });

  it('are part of the version of the ruleset, in any order', () => {
    const other = packWith({ id: 'b', version: '2' });
    expect(versionWithPacks('v', [])).toBe('v');
    expect(versionWithPacks('v', [other, packWith()])).toBe('v+acme@1.0.0+b@2');
    expect(versionWithPacks('v', [packWith(), other])).toBe('v+acme@1.0.0+b@2');
  });

  it('have a result on an example', () => {
    expect(evaluateRule(rule, bad).outcome).toBe('violated');
    expect(evaluateRule(rule, good).outcome).toBe('compliant');
    expect(evaluateRule(rule, design('public', 'Basic')).outcome).toBe(
      'notApplicable',
    );
  });
});
