import fc from 'fast-check';
import { exampleDesign } from '../design/exampleDesigns';
import { evaluateDesign } from './evaluateDesign';
import { capabilityMatrix, PATTERN_NAMES } from '../patterns';
import type { NetworkingPolicy } from '../policy';
import { TIER_NAMES } from '../tiers';

const policy: NetworkingPolicy = {
  environments: [
    {
      name: 'production',
      title: 'Production',
      allowedTiers: ['Premium', 'StandardV2'],
      allowedPatterns: ['injection-internal', 'isolated'],
    },
    { name: 'staging' },
  ],
};

/** Sets a value at a path such as `privateEndpoints[0].subnet.prefix`. */
function withValue(design: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(design) as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let target = copy;
  for (const key of keys.slice(0, -1)) {
    target = target[key] as Record<string, unknown>;
  }
  target[keys[keys.length - 1]] = value;
  return copy;
}

describe('evaluateDesign', () => {
  it('allows exactly the pairs of tier and pattern that Azure has', () => {
    for (const pattern of PATTERN_NAMES) {
      for (const tier of TIER_NAMES) {
        const result = evaluateDesign(exampleDesign(pattern, tier));
        const outcome = result.ok && result.evaluation.outcome;
        expect({ pattern, tier, outcome }).toEqual({
          pattern,
          tier,
          outcome: capabilityMatrix[pattern][tier].supported
            ? 'allowed'
            : 'denied',
        });
      }
    }
  });

  it('gives issues in place of an evaluation for what it cannot understand', () => {
    expect(evaluateDesign({ name: 'apim' })).toMatchObject({ ok: false });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        expect(evaluateDesign(value, { policy })).toHaveProperty('ok');
      }),
    );
  });

  it.each([
    ['POL-001', 'environment', { environment: 'sandbox' }],
    [
      'POL-002',
      'tier',
      { environment: 'production', tier: 'PremiumV2' as const },
    ],
    [
      'POL-003',
      'pattern',
      { environment: 'production', pattern: 'public' as const },
    ],
  ])('%s: the policy denies %s', (ruleId, field, change) => {
    const base = exampleDesign(
      'pattern' in change ? 'public' : 'isolated',
      'StandardV2',
    );
    const result = evaluateDesign({ ...base, ...change }, { policy });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.evaluation.outcome).toBe('denied');
    expect(result.evaluation.findings[0]).toMatchObject({
      ruleId,
      field,
      severity: 'error',
      origin: 'policy',
    });
  });

  it('is only made stricter by a policy', () => {
    for (const environment of ['production', 'staging', 'sandbox']) {
      for (const pattern of PATTERN_NAMES) {
        const design = exampleDesign(pattern, 'StandardV2', { environment });
        const [free, bound] = [
          evaluateDesign(design),
          evaluateDesign(design, { policy }),
        ];
        if (!free.ok || !bound.ok) throw new Error('not understood');
        for (const finding of free.evaluation.findings) {
          expect(bound.evaluation.findings).toContainEqual(finding);
        }
      }
    }
  });

  it('offers fixes that remove the finding that they are for', () => {
    const flawed = [
      exampleDesign('public', 'StandardV2', { units: 99 }),
      exampleDesign('injection-internal', 'Premium', {
        units: 20,
        gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.32/28' },
      }),
      exampleDesign('integration-v2', 'StandardV2', {
        gatewaySubnet: {
          name: 'snet-apim',
          prefix: '10.20.1.0/29',
          delegations: ['Microsoft.Web/hostingEnvironments'],
          networkSecurityGroup: false,
        },
      }),
      exampleDesign('injection-internal', 'Premium', {
        publicNetworkAccess: 'Disabled',
        gatewaySubnet: {
          name: 'snet-apim',
          prefix: '10.20.1.0/24',
          delegations: ['Microsoft.Web/serverFarms'],
        },
      }),
      exampleDesign('isolated', 'StandardV2', { privateDeveloperPortal: true }),
      exampleDesign('internal-appgw-waf', 'Premium', {
        applicationGateway: {
          subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
          wafMode: 'Detection',
        },
      }),
    ];
    const offered = flawed.flatMap(design => {
      const result = evaluateDesign(design);
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return result.evaluation.findings.flatMap(({ fix, ruleId, field }) =>
        fix ? [{ design, fix, ruleId, field }] : [],
      );
    });
    expect(offered.length).toBeGreaterThanOrEqual(8);
    for (const { design, fix, ruleId, field } of offered) {
      const after = evaluateDesign(withValue(design, fix.path, fix.value));
      if (!after.ok) throw new Error(JSON.stringify(after.issues));
      expect(
        after.evaluation.findings.filter(
          other => other.ruleId === ruleId && other.field === field,
        ),
      ).toEqual([]);
    }
  });
});
