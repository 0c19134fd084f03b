import fc from 'fast-check';
import { parseGatewayDesign, type GatewayDesign } from '../design';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { exampleDesign } from '../design/exampleDesigns';
import { evaluateParsedDesign } from '../evaluation';
import type { PatternName } from '../patterns';
import type { TierName } from '../tiers';
import { addRegion } from './addRegion';

function design(pattern: PatternName, tier: TierName): GatewayDesign {
  const parsed = parseGatewayDesign(exampleDesign(pattern, tier));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.design;
}
const network = {
  virtualNetwork: { name: 'vnet-no', addressSpace: ['10.21.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.21.1.0/24' },
};
const reasonsOf = (change: ReturnType<typeof addRegion>) => {
  expect(change.outcome).toBe('rejected');
  return (change as { reasons: string[] }).reasons.join('\n');
};

describe('addRegion', () => {
  it('adds a location, with one unit where none is said', () => {
    expect(
      addRegion(design('public', 'Premium'), { region: 'Norway East' }),
    ).toMatchObject({
      outcome: 'changed',
      design: {
        region: 'swedencentral',
        additionalLocations: [{ region: 'norwayeast', units: 1 }],
      },
    });
  });

  it('adds one with its own network to an injected gateway, after those that are there', () => {
    const first = addRegion(design('injection-internal', 'Premium'), {
      region: 'norwayeast',
      ...network,
    });
    if (first.outcome !== 'changed') throw new Error(first.reasons.join());
    expect(
      addRegion(first.design, {
        region: 'westeurope',
        units: 2,
        virtualNetwork: { name: 'vnet-we', addressSpace: ['10.22.0.0/16'] },
        gatewaySubnet: { name: 'snet-apim', prefix: '10.22.1.0/24' },
      }),
    ).toMatchObject({
      outcome: 'changed',
      design: {
        additionalLocations: [
          { region: 'norwayeast' },
          { region: 'westeurope', units: 2 },
        ],
      },
    });
  });

  it('rejects an injected gateway a region without a network', () => {
    expect(
      reasonsOf(
        addRegion(design('injection-internal', 'Premium'), {
          region: 'norwayeast',
        }),
      ),
    ).toMatch(/^MR-003: /);
  });

  it('rejects a region twice, however it is written', () => {
    expect(
      reasonsOf(
        addRegion(design('public', 'Premium'), { region: 'Sweden Central' }),
      ),
    ).toMatch(/^MR-004: /);
  });

  it.each<[PatternName, TierName]>([
    ['public', 'StandardV2'],
    ['public', 'Developer'],
    ['injection-v2', 'PremiumV2'],
  ])('rejects %s on %s, as only Premium has regions', (pattern, tier) => {
    expect(
      reasonsOf(addRegion(design(pattern, tier), { region: 'norwayeast' })),
    ).toMatch(/TIER-005: /);
  });

  it('rejects a workspace gateway, and a location that cannot be read', () => {
    expect(
      reasonsOf(
        addRegion(design('workspace-integration', 'Premium'), {
          region: 'norwayeast',
        }),
      ),
    ).toMatch(/workspace gateway/);
    expect(
      reasonsOf(addRegion(design('public', 'Premium'), { region: '1' })),
    ).toMatch(/^additionalLocations\[0\]\.region must be an Azure region/);
  });

  it('gives a design that no rule rejects, or a reason, for any design', () => {
    const errorsOf = (wanted: GatewayDesign, present: GatewayDesign) =>
      evaluateParsedDesign(wanted, { present }).findings.filter(
        ({ severity }) => severity === 'error',
      );
    fc.assert(
      fc.property(arbitraryDesign(), present => {
        const change = addRegion(present, { region: 'westus2', ...network });
        const sound =
          change.outcome === 'changed'
            ? change.design.tier === 'Premium' &&
              errorsOf(change.design, present).length === 0
            : change.reasons.length > 0;
        expect(sound).toBe(true);
      }),
    );
  });
});
