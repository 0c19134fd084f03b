import fc from 'fast-check';
import { modelOfGateway, type ServiceToClassify } from '../classify';
import { armOfDesign } from '../classify/__testUtils__/armOfDesign';
import {
  attached,
  instance,
  network,
} from '../classify/__testUtils__/payloads';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { exampleDesign } from '../design/exampleDesigns';
import { evaluate, evaluateDesign, evaluateParsedDesign } from '../evaluation';
import type { NetworkingModel } from '../model';
import { modelOfDesign } from '../model/fromDesign';
import { capabilityMatrix, PATTERN_NAMES } from '../patterns';
import type { RuleOutcome } from '../rules';
import { TIER_NAMES } from '../tiers';
import { rulesetOfPolicy } from './evaluatePolicy';
import {
  DESIGN_OPTIONS,
  type EnvironmentPolicy,
  type NetworkingPolicy,
} from './policy';

const policyOf = (
  settings: Partial<EnvironmentPolicy>,
  rest: Partial<NetworkingPolicy> = {},
): NetworkingPolicy => ({
  environments: [{ name: 'staging', ...settings }],
  ...rest,
});

function outcomes(
  model: NetworkingModel,
  policy: NetworkingPolicy,
): Record<string, RuleOutcome> {
  return Object.fromEntries(
    rulesetOfPolicy(policy)
      .results(model)
      .map(({ ruleId, outcome }) => [ruleId, outcome]),
  );
}

const gateway = (input: ServiceToClassify) =>
  modelOfGateway({ environment: 'staging', ...input });

describe('a policy on what was read from ARM', () => {
  it('never says otherwise than of the design, only that it is unknown', () => {
    const some = <T>(values: readonly T[]) =>
      fc.option(fc.subarray([...values]), { nil: undefined });
    const settings = fc.record({
      allowedTiers: some(TIER_NAMES),
      allowedPatterns: some(PATTERN_NAMES),
      allowedRegions: some(['swedencentral', 'norwayeast']),
      requiredOptions: fc.subarray([...DESIGN_OPTIONS], { maxLength: 1 }),
    });
    const possible = arbitraryDesign(
      (pattern, tier) => capabilityMatrix[pattern][tier].supported,
    );
    let known = 0;
    fc.assert(
      fc.property(
        possible,
        settings,
        fc.constantFrom('planned' as const, 'observed' as const),
        (design, limits, evidence) => {
          fc.pre(evaluateParsedDesign(design).outcome === 'allowed');
          const policy: NetworkingPolicy = {
            environments: [{ name: design.environment, ...limits }],
            naming: { pattern: 'apim-[a-m].*' },
          };
          const declared = outcomes(modelOfDesign(design), policy);
          const seen = (input: ServiceToClassify) =>
            Object.entries(
              outcomes(
                modelOfGateway({
                  ...input,
                  evidence,
                  environment: design.environment,
                }),
                policy,
              ),
            ).filter(([, outcome]) => outcome !== 'unknown');
          const { service, related } = armOfDesign(design);
          for (const [ruleId, outcome] of seen({ service, related })) {
            known += 1;
            expect({ ruleId, outcome }).toEqual({
              ruleId,
              outcome: declared[ruleId],
            });
          }
          // What is in another deployment is no reason to deny.
          for (const [ruleId, outcome] of seen({ service })) {
            if (outcome !== 'violated') continue;
            expect([ruleId, declared[ruleId]]).toEqual([ruleId, 'violated']);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(known).toBeGreaterThan(1500);
  });

  it.each<
    [
      string,
      Record<string, unknown>,
      EnvironmentPolicy['requiredOptions'],
      RuleOutcome,
    ]
  >([
    ['no DDoS protection that is visible', {}, ['ddos-protection'], 'unknown'],
    [
      'nothing that is visible in front',
      {},
      ['web-application-firewall'],
      'unknown',
    ],
    [
      'a NAT gateway that the subnet can have',
      attached('Internal'),
      ['nat-gateway'],
      'unknown',
    ],
    ['no subnet for a NAT gateway', {}, ['nat-gateway'], 'violated'],
    ['zones that Azure can have chosen', {}, ['zones'], 'unknown'],
    ['public network access', {}, ['private-endpoints-only'], 'violated'],
    [
      'locations that are an expression',
      { additionalLocations: "[variables('more')]" },
      ['multi-region'],
      'unknown',
    ],
    [
      'host names that are an expression',
      { hostnameConfigurations: "[variables('names')]" },
      ['custom-domain'],
      'unknown',
    ],
    ['one location', {}, ['multi-region'], 'violated'],
    ['no public IP address', {}, ['customer-managed-public-ip'], 'violated'],
    ['a developer portal', {}, ['private-developer-portal'], 'violated'],
  ])('requires options of %s', (_, properties, requiredOptions, outcome) => {
    const model = gateway({
      service: instance('Premium', properties),
      related: [network()],
    });
    expect(outcomes(model, policyOf({ requiredOptions }))['POL-005']).toBe(
      outcome,
    );
  });

  it.each([
    ['yes', 'violated'],
    ['unknown', 'unknown'],
    ['no', 'compliant'],
  ] as const)(
    'requires a firewall that clients cannot bypass: %s is %s',
    (bypassPossible, outcome) => {
      const model: NetworkingModel = {
        ...gateway({ service: instance('StandardV2', {}) }),
        edge: {
          type: 'application-gateway',
          waf: 'yes',
          wafMode: 'Prevention',
          bypassPossible,
          public: 'yes',
          field: 'agw',
        },
      };
      const requiredOptions = ['web-application-firewall' as const];
      expect(outcomes(model, policyOf({ requiredOptions }))['POL-005']).toBe(
        outcome,
      );
    },
  );

  it('requires a tunnel in every location, and one that leads somewhere', () => {
    const locationWith = (
      nextHop: 'VirtualAppliance' | 'None' | 'Internet',
    ) => ({
      units: 1,
      zones: [],
      gatewayDisabled: false,
      field: 'location',
      unitsField: 'units',
      zonesField: 'zones',
      subnet: {
        field: 'subnet',
        otherGateways: [],
        routeTable: { routes: [{ prefix: '0.0.0.0/0', nextHop }] },
      },
    });
    const found = (...hops: Parameters<typeof locationWith>[0][]) =>
      outcomes(
        {
          ...gateway({
            service: instance('Premium', { virtualNetworkType: 'Internal' }),
          }),
          attachmentHidden: undefined,
          attachment: 'classic-internal',
          unknownProperties: undefined,
          locations: hops.map(locationWith) as never,
        },
        policyOf({ requiredOptions: ['forced-tunnel'] }),
      )['POL-005'];
    expect(found('VirtualAppliance')).toBe('compliant');
    expect(found('VirtualAppliance', 'VirtualAppliance')).toBe('compliant');
    expect(found('VirtualAppliance', 'Internet')).toBe('violated');
    expect(found('None')).toBe('violated');
  });

  it('takes a required tag from any spelling that has a value', () => {
    const design = {
      ...exampleDesign('public', 'Basic'),
      environment: 'staging',
      tags: { costCenter: '1', CostCenter: '' },
    };
    const result = evaluateDesign(design, {
      policy: policyOf({}, { requiredTags: ['costcenter'] }),
    });
    expect(result.ok && result.evaluation.findings).not.toContainEqual(
      expect.objectContaining({ ruleId: 'POL-007' }),
    );
  });

  it('tells nothing of an instance without its properties', () => {
    const { properties: _, ...service } = instance('Premium', {});
    for (const option of DESIGN_OPTIONS) {
      const model = gateway({ service });
      expect([
        option,
        outcomes(model, policyOf({ requiredOptions: [option] }))['POL-005'],
      ]).toEqual([option, 'unknown']);
    }
    expect(
      outcomes(
        gateway({ service }),
        policyOf({ allowedPatterns: ['isolated'] }),
      )['POL-003'],
    ).toBe('unknown');
  });

  it('reads tags, and the environment that the caller names', () => {
    const policy = policyOf(
      {},
      { requiredTags: ['costCenter', 'environment'] },
    );
    const service = instance('Basic', {});
    const found = (tags: unknown, environment = 'staging') =>
      evaluate(modelOfGateway({ service: { ...service, tags }, environment }), {
        policy,
        results: true,
      });
    const ofPolicy = (verdict: ReturnType<typeof found>) =>
      verdict.findings
        .filter(({ origin }) => origin === 'policy')
        .map(({ ruleId, field }) => `${ruleId} ${field}`);
    expect(ofPolicy(found({ CostCenter: '1', environment: 'x' }))).toEqual([]);
    // The environment is a tag of what we generate, not of everything.
    expect(ofPolicy(found({ CostCenter: '1' }))).toEqual([
      'POL-007 tags.environment',
    ]);
    const unknown = found({
      costCenter: "[parameters('c')]",
      environment: 'x',
    });
    expect(ofPolicy(unknown)).toEqual([]);
    expect(
      unknown.results!.filter(
        ({ ruleId, outcome }) => ruleId === 'POL-007' && outcome === 'unknown',
      ),
    ).toMatchObject([{ unseen: [{ what: 'the tag costCenter' }] }]);
    expect(
      ofPolicy(found({ costCenter: '1', environment: 'x' }, 'dev')),
    ).toEqual(['POL-001 environment']);
    expect(outcomes(modelOfGateway({ service }), policy)['POL-001']).toBe(
      'unknown',
    );
  });

  it('denies a SKU that is none of the allowed tiers, and an expression is unknown', () => {
    const policy = policyOf({ allowedTiers: ['Premium'] });
    const tier = (name: string) =>
      outcomes(gateway({ service: instance(name, {}) }), policy)['POL-002'];
    expect(tier('HyperV9')).toBe('violated');
    expect(tier('Premium')).toBe('compliant');
    expect(tier("[parameters('sku')]")).toBe('unknown');
  });

  it('leaves a pattern open where something in front of the gateway is not known', () => {
    const model = gateway({
      service: instance('StandardV2', {}),
      openEnds: [{ resource: 'fd', field: 'properties.x', mayExpose: true }],
    });
    const by = (
      ...allowedPatterns: NonNullable<EnvironmentPolicy['allowedPatterns']>
    ) => outcomes(model, policyOf({ allowedPatterns }))['POL-003'];
    expect(by('front-door-private-link')).toBe('unknown');
    expect(by('isolated')).toBe('violated');
    expect(by(...PATTERN_NAMES)).toBe('compliant');
  });
});
