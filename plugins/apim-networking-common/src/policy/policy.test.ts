import fc from 'fast-check';
import type { GatewayDesignInput } from '../design';
import { exampleDesign } from '../design/exampleDesigns';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { evaluateDesign, evaluateParsedDesign } from '../evaluation';
import { PATTERN_NAMES } from '../patterns';
import { rules } from '../rules';
import { TIER_NAMES } from '../tiers';
import { evaluateChoice } from './evaluatePolicy';
import { parseNetworkingPolicy } from './parsePolicy';
import { DESIGN_OPTIONS, type NetworkingPolicy } from './policy';

function policy(value: unknown): NetworkingPolicy {
  const parsed = parseNetworkingPolicy(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.policy;
}

function found(design: GatewayDesignInput, by: unknown): string[] {
  const result = evaluateDesign(design, { policy: policy(by) });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.evaluation.findings
    .filter(({ origin }) => origin === 'policy')
    .map(({ ruleId, field }) => `${ruleId} ${field}`);
}

const staging = (settings: object) => ({ environments: { staging: settings } });
const required = (...requiredOptions: string[]) => staging({ requiredOptions });

describe('parseNetworkingPolicy', () => {
  it('takes nothing to allow everything', () => {
    expect(parseNetworkingPolicy(undefined)).toEqual({
      ok: true,
      policy: { environments: [] },
    });
  });

  it('reads a whole policy', () => {
    expect(
      policy({
        environments: { production: { allowedRegions: ['West Europe'] } },
        severities: { 'SUB-004': 'error' },
        naming: { pattern: 'apim-[a-z]+-prod', example: 'apim-orders-prod' },
        requiredTags: ['costCentre'],
      }),
    ).toEqual({
      environments: [{ name: 'production', allowedRegions: ['westeurope'] }],
      severities: { 'SUB-004': 'error' },
      naming: { pattern: 'apim-[a-z]+-prod', example: 'apim-orders-prod' },
      requiredTags: ['costCentre'],
    });
  });

  it.each([
    [
      { environment: {} },
      'environment',
      /^must be omitted\. The settings are env/,
    ],
    [
      staging({ requiredOptions: ['vpn'] }),
      'environments.staging.requiredOptions[0]',
      /^must be one of zones, .*custom-domain$/,
    ],
    [
      { severities: { 'SUB-999': 'error' } },
      'severities.SUB-999',
      /^must be omitted\. The rules are TIER-001/,
    ],
    [
      { severities: { 'SUB-004': 'info' } },
      'severities.SUB-004',
      /^must be one of error, warning$/,
    ],
    [
      { naming: { pattern: '(' } },
      'naming.pattern',
      /regular expression in the syntax of RE2.*missing closing/,
    ],
    [
      { naming: { pattern: 'apim-(?!test).*' } },
      'naming.pattern',
      /no look-around and no back references/,
    ],
    [{ naming: {} }, 'naming.pattern', /must be a regular expression/],
    [{ requiredTags: 'owner' }, 'requiredTags', /must be a list/],
    [
      staging({ allowedRegions: [''] }),
      'environments.staging.allowedRegions[0]',
      /must be an Azure region/,
    ],
    [
      staging({ requiredOptions: ['own-public-ip'] }),
      'environments.staging.requiredOptions[0]',
      /^must be customer-managed-public-ip, the new name/,
    ],
    ['all', '', /must be an object/],
  ])(
    'rejects %j, and names the field and what it must be',
    (value, field, need) => {
      const parsed = parseNetworkingPolicy(value);
      expect(parsed.ok).toBe(false);
      if (parsed.ok) return;
      expect(parsed.issues[0].field).toBe(field);
      expect(parsed.issues[0].message).toMatch(need);
      expect(parsed.issues[0].actual).toMatch(/\S/);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(() => parseNetworkingPolicy(value)).not.toThrow();
      }),
    );
  });
});

describe('a policy', () => {
  it('allows regions, in every location', () => {
    const two = exampleDesign('public', 'Premium', {
      additionalLocations: [{ region: 'eastus' }, { region: 'norwayeast' }],
    });
    expect(
      found(two, staging({ allowedRegions: ['Sweden Central', 'norwayeast'] })),
    ).toEqual(['POL-004 additionalLocations[0].region']);
    expect(found(two, staging({ allowedRegions: [] }))).toHaveLength(3);
  });

  it.each<[string, GatewayDesignInput, GatewayDesignInput]>([
    [
      'zones',
      exampleDesign('public', 'Premium', { zones: ['1'], units: 2 }),
      exampleDesign('public', 'Premium', { zones: ['1', '2'], units: 2 }),
    ],
    [
      'zones',
      exampleDesign('public', 'PremiumV2'),
      exampleDesign('public', 'PremiumV2', { zoneRedundant: true }),
    ],
    [
      'multi-region',
      exampleDesign('public', 'Premium'),
      exampleDesign('public', 'Premium', {
        additionalLocations: [{ region: 'norwayeast' }],
      }),
    ],
    [
      'ddos-protection',
      exampleDesign('injection-external', 'Premium', {
        publicIp: { name: 'pip' },
      }),
      exampleDesign('injection-external', 'Premium', {
        publicIp: { name: 'pip' },
        ddosProtection: true,
      }),
    ],
    [
      'private-endpoints-only',
      exampleDesign('private-endpoint', 'Basic'),
      exampleDesign('front-door-private-link', 'Basic'),
    ],
    [
      'private-developer-portal',
      exampleDesign('isolated', 'StandardV2'),
      exampleDesign('isolated', 'StandardV2', { developerPortal: 'Disabled' }),
    ],
    [
      'private-developer-portal',
      exampleDesign('injection-external', 'Premium'),
      exampleDesign('injection-internal', 'Premium'),
    ],
    [
      'web-application-firewall',
      exampleDesign('front-door-private-link', 'Basic', {
        frontDoor: { wafMode: 'Detection' },
      }),
      exampleDesign('internal-appgw-waf', 'Premium'),
    ],
    [
      'customer-managed-public-ip',
      exampleDesign('injection-internal', 'Premium'),
      exampleDesign('injection-internal', 'Premium', {
        publicIp: { name: 'pip' },
      }),
    ],
    [
      'forced-tunnel',
      exampleDesign('injection-internal', 'Premium'),
      exampleDesign('injection-internal', 'Premium', { forcedTunnel: {} }),
    ],
    [
      'nat-gateway',
      exampleDesign('integration-v2', 'StandardV2'),
      exampleDesign('integration-v2', 'StandardV2', { natGateway: true }),
    ],
    [
      'custom-domain',
      exampleDesign('public', 'Basic', {
        customDomains: [{ hostName: 'm.example.com', type: 'Management' }],
      }),
      exampleDesign('public', 'Basic', {
        customDomains: [{ hostName: 'api.example.com' }],
      }),
    ],
  ])('requires %s', (option, without, having) => {
    expect(found(without, required(option))).toEqual([
      expect.stringMatching(/^POL-005 /),
    ]);
    expect(found(having, required(option))).toEqual([]);
  });

  it('wants names and tags', () => {
    const named = (name: string, tags?: Record<string, string>) =>
      exampleDesign('public', 'Basic', { name, tags });
    const naming = { pattern: 'apim-[a-z]+-prod' };
    expect(found(named('apim-orders-prod'), { naming })).toEqual([]);
    // The whole name, not a part of it.
    expect(found(named('apim-orders-prod-2'), { naming })).toEqual([
      'POL-006 name',
    ]);
    const requiredTags = ['costCentre', 'owner', 'environment'];
    expect(found(named('a', { COSTCENTRE: '7', owner: ' ' }), { requiredTags }))
      // The environment is a tag of everything that is generated.
      .toEqual(['POL-007 tags.owner']);
  });

  it.each([
    'apim(-?[a-z]+)+-(prod|dev)',
    '(a*)*b',
    '([a-z]|[a-z0-9])+-$',
    '(?:[a-z]+-?){1,20}x',
  ])('matches the names of %s in the time of their length', pattern => {
    const name = `apim${'a'.repeat(45)}`;
    const begin = performance.now();
    const findings = found(exampleDesign('public', 'Basic', { name }), {
      naming: { pattern },
    });
    expect(findings).toEqual(['POL-006 name']);
    expect(performance.now() - begin).toBeLessThan(500);
  });

  it('raises a severity, and says from which', () => {
    const design = exampleDesign('integration-v2', 'StandardV2', {
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/27' },
    });
    const raised = evaluateDesign(design, {
      policy: policy({ severities: { 'SUB-004': 'error' } }),
    });
    if (!raised.ok) throw new Error('not understood');
    expect(raised.evaluation.outcome).toBe('denied');
    expect(
      raised.evaluation.findings.find(({ ruleId }) => ruleId === 'SUB-004'),
    ).toMatchObject({ severity: 'error', raisedFrom: 'warning' });
  });

  it('evaluates a choice of tier and pattern before there is a design', () => {
    const by = policy(
      staging({ allowedTiers: ['Premium'], allowedPatterns: ['isolated'] }),
    );
    const choice = (environment: string) =>
      evaluateChoice({ environment, tier: 'Basic', pattern: 'public' }, by).map(
        ({ ruleId }) => ruleId,
      );
    expect(choice('staging')).toEqual(['POL-002', 'POL-003']);
    expect(choice('production')).toEqual(['POL-001']);
    expect(
      evaluateChoice(
        { environment: 'staging', tier: 'Basic', pattern: 'public' },
        policy({}),
      ),
    ).toEqual([]);
  });

  it('only ever makes a verdict stricter', () => {
    const some = <T>(values: readonly T[]) =>
      fc.option(fc.subarray([...values]), { nil: undefined });
    const anyPolicy: fc.Arbitrary<NetworkingPolicy> = fc.record(
      {
        environments: fc.array(
          fc.record(
            {
              name: fc.constantFrom('staging', 'production'),
              allowedTiers: some(TIER_NAMES),
              allowedPatterns: some(PATTERN_NAMES),
              allowedRegions: some(['swedencentral', 'norwayeast']),
              requiredOptions: some(DESIGN_OPTIONS),
            },
            { requiredKeys: ['name'] },
          ),
          { maxLength: 2 },
        ),
        severities: fc.dictionary(
          fc.constantFrom(...rules.map(({ id }) => id)),
          fc.constantFrom('error' as const, 'warning' as const),
        ),
        naming: fc.record({ pattern: fc.constantFrom('apim-.*', 'x') }),
        requiredTags: fc.subarray(['owner', 'environment']),
      },
      { requiredKeys: ['environments'] },
    );
    const weight = { info: 0, warning: 1, error: 2 };
    fc.assert(
      fc.property(arbitraryDesign(), anyPolicy, (design, by) => {
        const plain = evaluateParsedDesign(design);
        const strict = evaluateParsedDesign(design, { policy: by });
        expect([plain.outcome, strict.outcome]).not.toEqual([
          'denied',
          'allowed',
        ]);
        for (const finding of plain.findings) {
          const same = strict.findings.find(
            ({ ruleId, field }) =>
              ruleId === finding.ruleId && field === finding.field,
          );
          expect(weight[same!.severity]).toBeGreaterThanOrEqual(
            weight[finding.severity],
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
