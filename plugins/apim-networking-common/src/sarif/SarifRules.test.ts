import { findEntry } from '../catalogue';
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
  it('has every rule of the platform, and adds others of the catalogue once, as they come', () => {
    const known = SarifRules.create();
    expect(known.descriptors.map(({ id }) => id)).toEqual(
      rules.map(({ id }) => id),
    );
    const [first] = rules;
    expect(known.indexOf({ ...finding, ruleId: first.id })).toBe(0);
    expect(known.indexOf(finding)).toBe(rules.length);
    expect(known.indexOf({ ...finding, ruleId: 'CKV_AZURE_9' })).toBe(
      rules.length + 1,
    );
    expect(known.indexOf({ ...finding, title: 'Again' })).toBe(rules.length);
    expect(known.descriptors.slice(rules.length)).toMatchObject([
      {
        id: 'POL-002',
        shortDescription: { text: findEntry('POL-002')!.title },
        fullDescription: { text: findEntry('POL-002')!.rationale },
        helpUri: expect.stringMatching(/\/docs\/rules\/POL-002\.md$/),
        defaultConfiguration: { level: 'error' },
        properties: { tags: ['azure', 'api-management', 'policy'] },
      },
      {
        id: 'CKV_AZURE_9',
        helpUri: expect.stringMatching(/\/docs\/rules\/CKV_AZURE_9\.md$/),
        properties: {
          tags: [
            'azure',
            'api-management',
            'static-analysis',
            'CKV_AZURE_10',
            'CKV_AZURE_160',
          ],
        },
      },
    ]);
    // Another run begins anew.
    expect(SarifRules.create().descriptors).toHaveLength(rules.length);
  });

  it('describes a rule that the catalogue no longer has by its finding', () => {
    const known = SarifRules.create();
    known.indexOf({ ...finding, ruleId: 'OLD-001' });
    expect(known.descriptors[rules.length]).toMatchObject({
      id: 'OLD-001',
      shortDescription: { text: 'The tier is not allowed' },
      help: { text: 'Use Premium.' },
    });
  });
});
