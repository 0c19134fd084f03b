import fc from 'fast-check';
import { parseGatewayDesign, type GatewayDesign } from '../design';
import { exampleDesign } from '../design/exampleDesigns';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { evaluateParsedDesign } from '../evaluation';
import { capabilityMatrix, type PatternName } from '../patterns';
import type { TierName } from '../tiers';
import type { GatewayDesignInput } from '../design';
import { transition } from './transition';

function design(
  pattern: PatternName,
  tier: TierName,
  changes: Partial<GatewayDesignInput> = {},
): GatewayDesign {
  const parsed = parseGatewayDesign(exampleDesign(pattern, tier, changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.design;
}
const plan = (
  from: [PatternName, TierName, Partial<GatewayDesignInput>?],
  to: [PatternName, TierName, Partial<GatewayDesignInput>?],
) => transition(design(...from), design(...to));
const ids = (
  from: [PatternName, TierName, Partial<GatewayDesignInput>?],
  to: [PatternName, TierName, Partial<GatewayDesignInput>?],
) => {
  const { kind, steps } = plan(from, to);
  return [kind, ...steps.map(({ id }) => id)];
};
const endpoint = { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } };

describe('transition', () => {
  it.each<[string, Parameters<typeof ids>, string[]]>([
    [
      'classic external to internal is one change of addresses',
      [
        ['injection-external', 'Premium'],
        ['injection-internal', 'Premium'],
      ],
      ['in-place', 'switch-mode'],
    ],
    [
      'a WAF comes before an internal gateway',
      [
        ['injection-internal', 'Premium'],
        ['internal-appgw-waf', 'Premium'],
      ],
      ['in-place', 'add-application-gateway'],
    ],
    [
      'public access goes off after the endpoint is approved',
      [
        ['public', 'Basic'],
        ['private-endpoint', 'Basic', { publicNetworkAccess: 'Disabled' }],
      ],
      ['phased', 'connect-privately', 'close-public-access'],
    ],
    [
      'integration becomes isolation in two phases',
      [
        ['integration-v2', 'StandardV2'],
        ['isolated', 'StandardV2'],
      ],
      ['phased', 'connect-privately', 'close-public-access'],
    ],
    [
      'isolation opens before its endpoint goes',
      [
        ['isolated', 'StandardV2'],
        ['public', 'StandardV2'],
      ],
      ['phased', 'open-public-access', 'leave-network', 'disconnect-privately'],
    ],
    [
      'endpoints go before classic injection',
      [
        ['private-endpoint', 'Premium', { publicNetworkAccess: 'Disabled' }],
        ['injection-internal', 'Premium'],
      ],
      ['phased', 'open-public-access', 'disconnect-privately', 'join-network'],
    ],
    [
      'injection goes before an endpoint',
      [
        ['injection-internal', 'Developer'],
        ['private-endpoint', 'Developer', { publicNetworkAccess: 'Disabled' }],
      ],
      ['phased', 'leave-network', 'connect-privately', 'close-public-access'],
    ],
    [
      'the network is left before a tier that has none',
      [
        ['injection-external', 'Premium'],
        ['public', 'Standard'],
      ],
      ['phased', 'leave-network', 'change-tier'],
    ],
    [
      'the tier comes before the network that it brings',
      [
        ['public', 'Standard'],
        ['injection-internal', 'Premium'],
      ],
      ['phased', 'change-tier', 'join-network'],
    ],
    [
      'Basic v2 becomes Standard v2 in place',
      [
        ['public', 'BasicV2'],
        ['public', 'StandardV2'],
      ],
      ['in-place', 'change-tier'],
    ],
    [
      'an added integration leaves a closed gateway closed',
      [
        ['private-endpoint', 'StandardV2', { publicNetworkAccess: 'Disabled' }],
        ['isolated', 'StandardV2'],
      ],
      ['in-place', 'integrate-network'],
    ],
    [
      'a second endpoint needs no opening',
      [
        ['isolated', 'StandardV2'],
        [
          'isolated',
          'StandardV2',
          { privateEndpoints: [endpoint, { ...endpoint, name: 'pep-2' }] },
        ],
      ],
      ['in-place', 'connect-privately'],
    ],
    [
      'classic to v2 is another instance, beside the present one',
      [
        ['injection-internal', 'Premium'],
        ['injection-v2', 'PremiumV2', { name: 'apim-orders-v2' }],
      ],
      [
        'new-instance',
        'copy-configuration',
        'deploy-new-instance',
        'publish-configuration',
        'cut-over',
        'delete-old-instance',
      ],
    ],
    [
      'with the same name it is in its place',
      [
        ['public', 'Consumption'],
        ['public', 'BasicV2'],
      ],
      [
        'new-instance',
        'copy-configuration',
        'delete-old-instance',
        'deploy-new-instance',
        'publish-configuration',
      ],
    ],
    [
      'a subnet, an address, a tunnel, a way out, a portal and regions',
      [
        ['injection-internal', 'Premium'],
        [
          'injection-internal',
          'Premium',
          {
            units: 3,
            zones: ['1', '2', '3'],
            developerPortal: 'Disabled',
            gatewaySubnet: { name: 'snet-apim-2', prefix: '10.20.5.0/24' },
            publicIp: { name: 'pip-orders' },
            forcedTunnel: { nextHopIpAddress: '10.0.0.4' },
            natGateway: true,
            customDomains: [{ hostName: 'api.example.com' }],
            additionalLocations: [
              {
                region: 'norwayeast',
                units: 3,
                virtualNetwork: {
                  name: 'vnet-no',
                  addressSpace: ['10.40.0.0/16'],
                },
                gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
              },
            ],
          },
        ],
      ],
      [
        'in-place',
        'scale',
        'change-zones',
        'add-regions',
        'switch-developer-portal',
        'change-subnet',
        'change-public-ip',
        'change-routes',
        'change-nat-gateway',
        'change-host-names',
      ],
    ],
    [
      'tags alone',
      [
        ['public', 'Basic'],
        ['public', 'Basic', { tags: { team: 'orders' } }],
      ],
      ['in-place', 'change-settings'],
    ],
  ])('%s', (_, [from, to], expected) => {
    expect(ids(from, to)).toEqual(expected);
  });

  it.each<[Parameters<typeof ids>, string | RegExp]>([
    [
      [
        ['integration-v2', 'PremiumV2'],
        ['injection-v2', 'PremiumV2'],
      ],
      'COMB-002',
    ],
    [
      [
        ['public', 'PremiumV2'],
        ['injection-v2', 'PremiumV2'],
      ],
      'CREATE-001',
    ],
    [
      [
        ['public', 'PremiumV2'],
        ['public', 'PremiumV2', { zoneRedundant: true }],
      ],
      'TIER-007',
    ],
    [
      [
        ['workspace-integration', 'Premium'],
        ['workspace-injection', 'Premium'],
      ],
      'CREATE-002',
    ],
    [
      [
        ['injection-v2', 'PremiumV2'],
        ['public', 'PremiumV2'],
      ],
      /stays injected/,
    ],
    [
      [
        ['public', 'StandardV2'],
        ['public', 'PremiumV2'],
      ],
      /No document describes a change between Premium v2/,
    ],
    [
      [
        ['public', 'Premium'],
        ['workspace-integration', 'Premium'],
      ],
      /workspace gateway is a resource of its own/,
    ],
    [
      [
        ['public', 'Basic'],
        ['public', 'Basic', { region: 'westeurope' }],
      ],
      /primary region/,
    ],
  ])('takes a new instance, and says why: %j', ([from, to], why) => {
    const { kind, because, summary } = plan(from, to);
    expect(kind).toBe('new-instance');
    expect(
      [...because.map(({ ruleId }) => ruleId), summary].join('\n'),
    ).toMatch(why);
  });

  it('is impossible when a rule rejects the end, and says which', () => {
    const {
      kind,
      because,
      steps,
      design: end,
    } = plan(['public', 'Basic'], ['isolated', 'Basic']);
    expect(kind).toBe('impossible');
    expect(because.map(({ ruleId }) => ruleId)).toContain('TIER-003');
    expect(steps).toEqual([]);
    expect(end.pattern).toBe('public');
  });

  it('says for each step what it costs and how to go back', () => {
    const { steps } = plan(
      ['injection-internal', 'Premium'],
      ['public', 'Standard'],
    );
    expect(steps[0]).toMatchObject({
      id: 'leave-network',
      interrupts: 'calls to backends in the network',
      duration: 'no figure is documented',
      callers: expect.stringContaining('address change'),
    });
    expect(steps[1]).toMatchObject({
      id: 'change-tier',
      duration: '15 to 45 minutes, by an old text',
    });
  });

  it('numbers steps of one kind', () => {
    const removed = plan(
      [
        'private-endpoint',
        'Premium',
        { publicNetworkAccess: 'Disabled', units: 2 },
      ],
      ['injection-internal', 'Premium', { units: 4 }],
    ).steps.map(({ id }) => id);
    expect(new Set(removed).size).toBe(removed.length);
  });

  const possible = arbitraryDesign(
    (pattern, tier) => capabilityMatrix[pattern][tier].supported,
  );
  const errors = (of: GatewayDesign) =>
    evaluateParsedDesign(of, { exists: true })
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ ruleId }) => ruleId);

  it('never leads to a design that a rule rejects', () => {
    fc.assert(
      fc.property(possible, possible, (from, to) => {
        fc.pre(errors(to).length > 0);
        expect(transition(from, to).kind).toMatch(/^(?:impossible|none)$/);
      }),
    );
  });

  it('ends in the design that is wanted, by designs that Azure accepts', () => {
    fc.assert(
      fc.property(possible, possible, fc.boolean(), (from, wanted, renamed) => {
        const to = renamed ? { ...wanted, name: 'apim-orders-2' } : wanted;
        const result = transition(from, to);
        fc.pre(errors(to).length === 0);
        const designs = [from, ...result.steps.map(step => step.design)];
        expect(result.design).toEqual(to);
        expect(designs[designs.length - 1]).toEqual(to);
        expect(result.kind === 'none').toBe(result.steps.length === 0);
        expect(result.kind).not.toBe('impossible');
        const allowed = new Set([...errors(from), ...errors(to)]);
        for (const step of result.steps) {
          for (const text of [
            step.title,
            step.description,
            step.interrupts,
            step.duration,
            step.callers,
            step.rollback,
          ]) {
            expect(text).toMatch(/\S/);
          }
          expect(step.sources.length).toBeGreaterThan(0);
        }
        for (const { design: step } of result.steps) {
          if (!step) continue;
          expect(parseGatewayDesign(step).ok).toBe(true);
          expect(errors(step).filter(id => !allowed.has(id))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never has an endpoint and classic injection at once, nor public access off without a connection', () => {
    fc.assert(
      fc.property(possible, possible, (from, to) => {
        for (const { design: step } of transition(from, to).steps) {
          if (!step || step === to) continue;
          const { posture } = evaluateParsedDesign(step, { exists: true });
          expect(posture.pattern).not.toBe('invalid');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing for a design and itself', () => {
    fc.assert(
      fc.property(arbitraryDesign(), of => {
        expect(transition(of, structuredClone(of))).toMatchObject({
          kind: 'none',
          steps: [],
        });
      }),
      { numRuns: 100 },
    );
  });
});
