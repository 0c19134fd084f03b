import fc from 'fast-check';
import { classifyService } from '../classify';
import type { GatewayDesign, GatewayDesignInput } from '../design';
import { exampleDesign } from '../design/exampleDesigns';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { evaluateDesign, evaluateParsedDesign } from '../evaluation';
import type { CallerName, Posture } from '../posture';
import { compare } from './compare';

function postureOf(design: GatewayDesignInput): Posture {
  const result = evaluateDesign(design);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.evaluation.posture;
}
const of = (design: GatewayDesign) => evaluateParsedDesign(design).posture;
const isolated = postureOf(exampleDesign('isolated', 'StandardV2'));
const integration = postureOf(exampleDesign('integration-v2', 'StandardV2'));
const internal = postureOf(exampleDesign('injection-internal', 'Premium'));
const external = postureOf(exampleDesign('injection-external', 'Premium'));
const sentences = (a: Posture, b: Posture) =>
  compare(a, b).map(({ sentence }) => sentence);

const mirrored = {
  'more-exposed': 'less-exposed',
  'less-exposed': 'more-exposed',
  neutral: 'neutral',
  unknown: 'unknown',
} as const;

describe('compare', () => {
  it('puts what exposes more before the rest', () => {
    const found = compare(isolated, integration);
    expect(found.map(({ aspect, effect }) => `${aspect} ${effect}`)).toEqual([
      'exposure more-exposed',
      'reach more-exposed',
      'reach more-exposed',
      'reach more-exposed',
      'public-network-access neutral',
      'pattern neutral',
      'private-endpoints neutral',
    ]);
    expect(found[1]).toMatchObject({
      component: 'gateway',
      caller: 'internet',
      from: 'no',
      to: 'yes',
      sentence:
        'The internet reaches the gateway, which it did not before. Its endpoint is public.',
    });
  });

  it('says of each endpoint who no longer comes in', () => {
    expect(sentences(external, internal)).toEqual(
      expect.arrayContaining([
        'The internet no longer reaches the developer portal. It has no public address.',
        'The internet no longer reaches the Git endpoint. It has no public address.',
        'The corporate network reaches the gateway another way: private IP, before yes. It has a private IP address in the virtual network.',
      ]),
    );
    expect(
      compare(external, internal).every(
        ({ effect }) => effect === 'less-exposed' || effect === 'neutral',
      ),
    ).toBe(true);
  });

  it('counts a firewall that only detects as more exposed', () => {
    const waf = (wafMode: 'Prevention' | 'Detection') =>
      postureOf(
        exampleDesign('internal-appgw-waf', 'Premium', {
          applicationGateway: {
            wafMode,
            subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
          },
        }),
      );
    expect(compare(waf('Prevention'), waf('Detection'))).toEqual([
      {
        aspect: 'edge',
        from: 'Application Gateway with a firewall',
        to: 'Application Gateway with a firewall that only detects',
        effect: 'more-exposed',
        sentence:
          'Before the gateway stands Application Gateway with a firewall that only detects; it was Application Gateway with a firewall.',
      },
    ]);
  });

  it('says when an edge can be gone round', () => {
    const edge = (publicNetworkAccess: 'Enabled' | 'Disabled') =>
      postureOf(
        exampleDesign('private-endpoint-appgw-waf', 'StandardV2', {
          publicNetworkAccess,
        }),
      );
    expect(sentences(edge('Disabled'), edge('Enabled'))).toContain(
      'Callers can now bypass the edge, to the gateway’s own public endpoint.',
    );
    expect(sentences(edge('Enabled'), edge('Disabled'))).toContain(
      'Callers can no longer bypass the edge.',
    );
  });

  it('speaks of outbound, endpoints, regions and tier', () => {
    const plain = postureOf(exampleDesign('private-endpoint', 'StandardV2'));
    expect(sentences(plain, isolated)).toEqual(
      expect.arrayContaining([
        'The gateway can now call backends in a virtual network.',
      ]),
    );
    const two = postureOf(
      exampleDesign('isolated', 'PremiumV2', {
        units: 3,
        privateEndpoints: [
          { name: 'pep-a', subnet: { name: 'snet-pep' } },
          { name: 'pep-b', subnet: { name: 'snet-pep' }, status: 'Pending' },
        ],
      }),
    );
    expect(compare(isolated, two).map(({ sentence }) => sentence)).toEqual([
      'New private endpoints: pep-a (Approved) and pep-b (Pending). No longer there: pep-apim-orders (Approved).',
      'Where it runs: swedencentral, 3 units; it was swedencentral, 1 unit.',
      'The tier is Premium v2; it was Standard v2.',
    ]);
  });

  it('does not guess what cannot be determined', () => {
    const { posture } = classifyService({
      service: {
        type: 'Microsoft.ApiManagement/service',
        name: 'apim-orders',
        location: 'swedencentral',
        sku: { name: 'UltraV9', capacity: 1 },
        properties: { virtualNetworkType: 'Internal' },
      },
    });
    const found = compare(isolated, posture);
    expect(found[0].effect).toBe('unknown');
    expect(
      found.filter(({ aspect }) => aspect === 'reach').map(d => d.effect),
    ).not.toContain('less-exposed');
    expect(found.find(({ caller }) => caller === 'internet')?.sentence).toBe(
      'Whether the internet reaches the gateway cannot be determined any more: It cannot be determined from what is declared or visible.',
    );
    expect(
      compare(posture, isolated).find(({ caller }) => caller === 'internet')
        ?.sentence,
    ).toMatch(/^The internet does not reach the gateway; it could not be told/);
  });

  it('finds nothing between two that are the same', () => {
    fc.assert(
      fc.property(arbitraryDesign(), design => {
        expect(compare(of(design), of(design))).toEqual([]);
      }),
    );
  });

  it('reports every exposure that comes with a change', () => {
    fc.assert(
      fc.property(arbitraryDesign(), arbitraryDesign(), (from, to) => {
        const [a, b] = [of(from), of(to)];
        const opened = b.components.flatMap(({ component, reach }) =>
          (Object.keys(reach) as CallerName[])
            .filter(caller => {
              const before = a.components.find(c => c.component === component)
                ?.reach[caller].access;
              return (
                caller !== 'azureControlPlane' &&
                reach[caller].access === 'yes' &&
                (before ?? 'no') === 'no'
              );
            })
            .map(caller =>
              expect.objectContaining({
                component,
                caller,
                effect: 'more-exposed',
              }),
            ),
        );
        expect(compare(a, b)).toEqual(expect.arrayContaining(opened));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same the other way round, with effects swapped', () => {
    fc.assert(
      fc.property(arbitraryDesign(), arbitraryDesign(), (from, to) => {
        const key = (d: {
          aspect: string;
          component?: string;
          caller?: string;
          effect: keyof typeof mirrored;
        }) => `${d.aspect} ${d.component} ${d.caller} ${d.effect}`;
        const there = compare(of(from), of(to)).map(key).sort();
        const back = compare(of(to), of(from))
          .map(d => key({ ...d, effect: mirrored[d.effect] }))
          .sort();
        expect(back).toEqual(there);
      }),
    );
  });
});
