import { rules } from '../rules';
import type { SarifFinding } from './sarifFinding';
import { SarifRules } from './SarifRules';

const finding: SarifFinding = {
  ruleId: 'POL-002',
  severity: 'error',
  title: 'The tier is not allowed',
  message: 'It is not.',
  field: 'tier',
  actual: 'Developer',
  expected: 'Premium',
  remedy: 'Use Premium.',
  disputed: false,
  sources: [],
  origin: 'policy',
};

describe('SarifRules', () => {
  it('has every rule of the platform, and adds others once, as they come', () => {
    const known = SarifRules.create();
    expect(known.descriptors.map(({ id }) => id)).toEqual(
      rules.map(({ id }) => id),
    );
    const [first] = rules;
    expect(known.indexOf({ ...finding, ruleId: first.id })).toBe(0);
    expect(known.indexOf(finding)).toBe(rules.length);
    expect(
      known.indexOf({ ...finding, ruleId: 'X-1', foreignIds: ['CKV_1'] }),
    ).toBe(rules.length + 1);
    expect(known.indexOf({ ...finding, title: 'Again' })).toBe(rules.length);
    expect(known.descriptors.slice(rules.length)).toMatchObject([
      {
        id: 'POL-002',
        shortDescription: { text: 'The tier is not allowed' },
        helpUri: expect.stringMatching(/^https:/),
        defaultConfiguration: { level: 'error' },
        properties: { tags: ['azure', 'api-management', 'policy'] },
      },
      { id: 'X-1', properties: { tags: ['azure', 'api-management', 'CKV_1'] } },
    ]);
    // Another run begins anew.
    expect(SarifRules.create().descriptors).toHaveLength(rules.length);
  });
});
