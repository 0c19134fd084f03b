import { exampleDesign } from '../design/exampleDesigns';
import type { NetworkingModel } from '../model';
import { placeNamed, placeOfGateway } from '../model/place';
import { model } from './__testUtils__/models';
import { defineRule } from './defineRule';
import type { Reporter, Rule, RuleScope } from './rule';
import { MAX_FINDINGS_PER_RULE, Ruleset } from './Ruleset';

const MESSAGE = { actual: '{{tier}}', expected: 'another' } as const;

function ruleWith(
  appliesTo: RuleScope,
  check: (model: NetworkingModel, report: Reporter) => void,
  changes: Partial<Rule> = {},
): Rule {
  return {
    ...defineRule({
      id: 'TEST-001',
      family: 'tier',
      severity: 'warning',
      title: 'Title',
      rationale: 'Rationale.',
      appliesTo: {},
      sources: ['bicep'],
      remedy: 'Remedy.',
      messages: { tier: MESSAGE },
      check: () => {},
    }),
    appliesTo,
    check,
    ...changes,
  };
}

const violated = (m: NetworkingModel, report: Reporter) =>
  report('tier', placeOfGateway(m, 'tier'), { tier: m.tier ?? 'none' });

const standard = model(exampleDesign('public', 'Standard'));
const withoutTier: NetworkingModel = { ...standard, tier: undefined };
const hidden: NetworkingModel = {
  ...standard,
  evidence: 'observed',
  attachmentHidden: true,
};

function outcomeOf(rule: Rule, m: NetworkingModel) {
  const { outcome, unseen } = new Ruleset([rule]).resultOf(rule, m);
  return [outcome, ...unseen.map(({ what }) => what)];
}

/** Every way to evaluate says the same. */
function expectNoFindings(rule: Rule, m: NetworkingModel) {
  const ruleset = new Ruleset([rule]);
  expect(ruleset.findings(m)).toEqual([]);
  expect(ruleset.armFindings(m)).toEqual([]);
}

describe('a ruleset', () => {
  it.each<[string, RuleScope]>([
    ['tier', { tiers: ['Premium'] }],
    ['attachment', { attachments: ['classic-internal'] }],
    ['evidence', { evidence: ['observed'] }],
    ['condition', { when: [{ text: 'never', holds: () => false }] }],
  ])('does not apply a rule outside of its scope: %s', (_, scope) => {
    const rule = ruleWith(scope, violated);
    expect(outcomeOf(rule, standard)).toEqual(['notApplicable']);
    expectNoFindings(rule, standard);
  });

  it.each<[string, RuleScope, NetworkingModel, string]>([
    ['tier', { tiers: ['Premium'] }, withoutTier, 'the tier'],
    [
      'attachment',
      { attachments: ['none'] },
      hidden,
      'how it is attached to a virtual network',
    ],
    [
      'condition',
      {
        when: [
          {
            text: 'perhaps',
            holds: () => ({ place: placeNamed('x'), what: 'the x' }),
          },
        ],
      },
      standard,
      'the x',
    ],
  ])(
    'has an unknown result where the scope is not visible: %s',
    (_, scope, m, what) => {
      const rule = ruleWith(scope, violated);
      expect(outcomeOf(rule, m)).toEqual(['unknown', what]);
      expectNoFindings(rule, m);
    },
  );

  it('has a certain result where one part of the scope excludes what another part cannot tell', () => {
    expect(
      outcomeOf(
        ruleWith({ tiers: ['Premium'], evidence: ['planned'] }, violated),
        withoutTier,
      ),
    ).toEqual(['notApplicable']);
    expect(
      outcomeOf(
        ruleWith({ tiers: ['Premium'], attachments: ['none'] }, violated),
        hidden,
      ),
    ).toEqual(['notApplicable']);
  });

  it('is compliant, violated or unknown by what the check reports', () => {
    const unknown = (_: NetworkingModel, report: Reporter) =>
      report.unknown(placeNamed('prefix'), 'the prefix');
    const both = (m: NetworkingModel, report: Reporter) => {
      violated(m, report);
      unknown(m, report);
    };
    expect(
      outcomeOf(
        ruleWith({}, () => {}),
        standard,
      ),
    ).toEqual(['compliant']);
    expect(outcomeOf(ruleWith({}, violated), standard)).toEqual(['violated']);
    expect(outcomeOf(ruleWith({}, unknown), standard)).toEqual([
      'unknown',
      'the prefix',
    ]);
    expect(outcomeOf(ruleWith({}, both), standard)).toEqual([
      'violated',
      'the prefix',
    ]);
  });

  it.each([
    ['zones', false],
    ['zones[1]', false],
    ['', true],
    ['zone', true],
    ['zonesOfOthers', true],
  ])('takes zones as read where %s could not be: %s', (field, actual) => {
    const m: NetworkingModel = {
      ...standard,
      unknownProperties: field
        ? [{ field, value: '[x]', isExpression: true }]
        : undefined,
    };
    const rule = ruleWith({}, (_, report) => {
      expect(report.sees(placeNamed('zones'), 'the zones')).toBe(actual);
    });
    expect(outcomeOf(rule, m)).toEqual(
      actual ? ['compliant'] : ['unknown', 'the zones'],
    );
  });

  it('fills in the messages of each rule, with the texts of the rule where they have none', () => {
    const first = ruleWith({}, violated);
    const second = ruleWith({}, violated, {
      id: 'TEST-002',
      rationale: 'Another rationale.',
      remedy: 'Another remedy.',
    });
    const findings = new Ruleset([first, second]).findings(standard);
    expect(
      findings.map(({ message, remedy, actual, expected, severity }) => ({
        message,
        remedy,
        actual,
        expected,
        severity,
      })),
    ).toEqual([
      {
        message: 'Rationale.',
        remedy: 'Remedy.',
        actual: 'Standard',
        expected: 'another',
        severity: 'warning',
      },
      {
        message: 'Another rationale.',
        remedy: 'Another remedy.',
        actual: 'Standard',
        expected: 'another',
        severity: 'warning',
      },
    ]);
  });

  it('bounds the findings of a rule, the worst kept and the others counted', () => {
    const many = MAX_FINDINGS_PER_RULE + 5;
    const rule = ruleWith({}, (_, report) => {
      for (let index = 1; index <= many; index += 1) {
        report(
          'tier',
          placeNamed(`x[${index}]`),
          { tier: index },
          index === many ? { severity: 'error' } : undefined,
        );
      }
    });
    const findings = new Ruleset([rule]).findings(standard);
    expect(findings).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(findings[0]).toMatchObject({ severity: 'error', actual: `${many}` });
    expect(
      findings.filter(({ actual }) =>
        actual.endsWith('; and 5 more places that violate the rule'),
      ),
    ).toHaveLength(1);
  });

  it('names each unseen value once, and counts those over the bound', () => {
    const many = MAX_FINDINGS_PER_RULE + 5;
    const rule = ruleWith({}, (_, report) => {
      for (let index = 0; index < 2 * many; index += 1) {
        report.unknown(placeNamed(`x[${index % many}]`), 'an x');
      }
    });
    const { unseen } = new Ruleset([rule]).resultOf(rule, standard);
    expect(unseen).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(unseen[0]).toEqual({ field: 'x[0]', what: 'an x' });
    expect(unseen[MAX_FINDINGS_PER_RULE - 1].what).toBe(
      'an x; and 5 more values',
    );
  });
});
