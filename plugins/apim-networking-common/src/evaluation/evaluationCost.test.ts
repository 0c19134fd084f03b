import { evaluateDesign } from './evaluateDesign';
import { MAX_FINDINGS_PER_RULE } from '../rules';

/** What the request of a decision takes. */
const MAX_REQUEST_BYTES = 131_072;

const base = {
  name: 'apim-x',
  environment: 'development',
  tier: 'StandardV2',
  region: 'westeurope',
  pattern: 'isolated',
  virtualNetwork: { name: 'v', addressSpace: ['10.0.0.0/16'] },
  gatewaySubnet: { name: 'g', prefix: '10.0.0.0/24' },
};

function endpoints(count: number, prefix: string, extra: object = {}) {
  return Array.from({ length: count }, (_, index) => ({
    name: `n${index}`,
    subnet: { name: `s${index}`, prefix },
    ...extra,
  }));
}

/** As large as a request can be, by repeating one item. */
function asManyAsFit<T>(item: (index: number) => T): T[] {
  const size = JSON.stringify(item(100_000)).length + 1;
  return Array.from({ length: Math.floor(MAX_REQUEST_BYTES / size) }, (_, i) =>
    item(i),
  );
}

const designs: Array<[string, object]> = [
  [
    'private endpoints whose subnets all overlap',
    { ...base, privateEndpoints: endpoints(200, '10.0.0.0/16') },
  ],
  [
    'private endpoints outside of a network of many ranges',
    {
      ...base,
      virtualNetwork: {
        name: 'v',
        addressSpace: Array.from({ length: 20 }, (_, i) => `10.${i}.0.0/16`),
      },
      privateEndpoints: endpoints(200, '172.16.0.0/24', { status: 'Rejected' }),
    },
  ],
  [
    'more private endpoints than a design can have',
    {
      ...base,
      privateEndpoints: asManyAsFit(i => ({ subnet: { name: `s${i}` } })),
    },
  ],
  [
    'regions that are all the same',
    {
      ...base,
      tier: 'Premium',
      pattern: 'injection-internal',
      additionalLocations: Array.from({ length: 50 }, () => ({
        region: 'westeurope',
        zones: ['1', '2', '3'],
        virtualNetwork: { name: 'v', addressSpace: ['10.0.0.0/16'] },
        gatewaySubnet: { name: 'g', prefix: '10.0.0.0/29' },
        publicIp: { name: 'pip', region: 'northeurope' },
      })),
    },
  ],
  [
    'unknown fields',
    {
      ...base,
      ...Object.fromEntries(asManyAsFit(i => i).map(i => [`unknown${i}`, i])),
    },
  ],
  [
    'tags',
    {
      ...base,
      tags: Object.fromEntries(asManyAsFit(i => i).map(i => [`tag${i}`, '<'])),
    },
  ],
  [
    'one long name of an unknown field',
    { ...base, ['a'.repeat(MAX_REQUEST_BYTES)]: 1 },
  ],
  ['one long text', { ...base, region: 'a-'.repeat(MAX_REQUEST_BYTES / 2) }],
  [
    'a list of wrong things',
    { ...base, privateEndpoints: asManyAsFit(() => 7) },
  ],
];

describe('the cost of an evaluation', () => {
  it.each(designs)('is bounded for %s', (_, design) => {
    const begin = performance.now();
    const result = evaluateDesign(design);
    const elapsed = performance.now() - begin;
    expect(elapsed).toBeLessThan(1_000);
    expect(JSON.stringify(result).length).toBeLessThan(4 * MAX_REQUEST_BYTES);
    if (!result.ok) return;
    const counts = new Map<string, number>();
    for (const { ruleId } of result.evaluation.findings) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
    expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(
      MAX_FINDINGS_PER_RULE,
    );
  });

  it('counts the places that it does not list, and stays as severe', () => {
    const result = evaluateDesign({
      ...base,
      privateEndpoints: endpoints(200, '10.0.0.0/16'),
    });
    if (!result.ok) throw new Error('not understood');
    const { findings, outcome } = result.evaluation;
    const overlapping = findings.filter(({ ruleId }) => ruleId === 'SUB-015');
    expect(overlapping).toHaveLength(MAX_FINDINGS_PER_RULE);
    // The subnet of the gateway, which is the first, is in its place.
    expect(overlapping.map(({ actual }) => actual)).toContainEqual(
      expect.stringMatching(/ and 180 more places that violate the rule$/),
    );
    expect(outcome).toBe('denied');
  });

  it('says of a tag named __proto__ that it cannot be', () => {
    const tags = JSON.parse('{"__proto__": "x", "owner": "a"}');
    const result = evaluateDesign({ ...base, tags });
    expect(result.ok ? [] : result.issues).toContainEqual({
      field: 'tags.__proto__',
      actual: '"x"',
      message: 'must have another name than __proto__',
    });
  });
});
