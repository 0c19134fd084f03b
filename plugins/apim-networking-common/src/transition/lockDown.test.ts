import fc from 'fast-check';
import { parseGatewayDesign, type GatewayDesign } from '../design';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { exampleDesign } from '../design/exampleDesigns';
import type { GatewayDesignInput } from '../design';
import { evaluateParsedDesign } from '../evaluation';
import type { PatternName } from '../patterns';
import type { TierName } from '../tiers';
import { lockDown } from './lockDown';

function design(
  pattern: PatternName,
  tier: TierName,
  changes: Partial<GatewayDesignInput> = {},
): GatewayDesign {
  const parsed = parseGatewayDesign(exampleDesign(pattern, tier, changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.design;
}
const privateEndpoints = [
  { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
];

describe('lockDown', () => {
  it('switches public access off before a private endpoint', () => {
    expect(lockDown(design('private-endpoint', 'Standard'))).toMatchObject({
      outcome: 'changed',
      design: { pattern: 'private-endpoint', publicNetworkAccess: 'Disabled' },
    });
  });

  it('makes an integrated gateway with private endpoints an isolated one', () => {
    const present = design('integration-v2', 'StandardV2', {
      privateEndpoints,
    });
    expect(lockDown(present)).toMatchObject({
      outcome: 'changed',
      design: {
        pattern: 'isolated',
        publicNetworkAccess: 'Disabled',
        privateEndpoints,
        gatewaySubnet: present.gatewaySubnet,
      },
    });
  });

  it.each<[PatternName, TierName]>([
    ['private-endpoint-appgw-waf', 'StandardV2'],
    ['front-door-private-link', 'PremiumV2'],
  ])('closes %s that was left open', (pattern, tier) => {
    expect(
      lockDown(design(pattern, tier, { publicNetworkAccess: 'Enabled' })),
    ).toMatchObject({
      outcome: 'changed',
      design: { pattern, publicNetworkAccess: 'Disabled' },
    });
  });

  it.each<[PatternName, TierName]>([
    ['isolated', 'StandardV2'],
    ['front-door-private-link', 'StandardV2'],
  ])('has nothing to do for %s, and says so', (pattern, tier) => {
    expect(lockDown(design(pattern, tier))).toEqual({
      outcome: 'nothing-to-do',
      reasons: [
        `apim-orders has public access off already (${pattern}): there is nothing to do.`,
      ],
      because: [],
    });
  });

  it.each<[PatternName, TierName, RegExp]>([
    ['public', 'StandardV2', /^PNA-002: .*private endpoint/],
    ['integration-v2', 'StandardV2', /^PNA-002: .*private endpoint/],
    ['injection-internal', 'Premium', /^PNA-003: /],
    ['injection-external', 'Developer', /^PNA-003: /],
    ['injection-v2', 'PremiumV2', /^PNA-003: /],
    ['internal-appgw-waf', 'Premium', /^PNA-003: /],
    ['workspace-injection', 'Premium', /workspace gateway .*no private endp/],
  ])('rejects %s on %s with the reason', (pattern, tier, reason) => {
    const change = lockDown(design(pattern, tier));
    expect(change).toMatchObject({ outcome: 'rejected' });
    expect((change as { reasons: string[] }).reasons[0]).toMatch(reason);
  });

  it('gives a closed design that no rule rejects, or a reason, for any design', () => {
    const errorsOf = (wanted: GatewayDesign, present: GatewayDesign) =>
      evaluateParsedDesign(wanted, { present }).findings.filter(
        ({ severity }) => severity === 'error',
      );
    fc.assert(
      fc.property(arbitraryDesign(), present => {
        const change = lockDown(present);
        const sound =
          change.outcome === 'changed'
            ? change.design.publicNetworkAccess === 'Disabled' &&
              errorsOf(change.design, present).length === 0 &&
              lockDown(change.design).outcome === 'nothing-to-do'
            : change.reasons.length > 0;
        expect(sound).toBe(true);
      }),
    );
  });
});
