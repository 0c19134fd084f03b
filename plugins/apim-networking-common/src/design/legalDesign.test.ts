import { PATTERN_NAMES, tiersOfPattern, type PatternName } from '../patterns';
import { TIER_NAMES, type TierName } from '../tiers';
import { exampleDesign } from './exampleDesigns';
import { asLegalDesign, type DesignOfPattern } from './legalDesign';
import { parseGatewayDesign, type GatewayDesign } from '.';

function parsed(pattern: PatternName, tier: TierName, changes = {}) {
  const result = parseGatewayDesign(exampleDesign(pattern, tier, changes));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.design;
}

type Tiers<P extends PatternName> = DesignOfPattern<P>['tier'];
type Is<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('LegalDesign', () => {
  it('has the tiers of the matrix, as the compiler sees them', () => {
    // Each entry compiles only when the type has these tiers and no others.
    const same: [
      Is<Tiers<'injection-internal'>, 'Developer' | 'Premium'>,
      Is<Tiers<'injection-v2'>, 'PremiumV2'>,
      Is<Tiers<'isolated'>, 'StandardV2' | 'PremiumV2'>,
      Is<Tiers<'public'>, TierName>,
      Is<
        Tiers<'private-endpoint'>,
        | 'Developer'
        | 'Basic'
        | 'Standard'
        | 'StandardV2'
        | 'Premium'
        | 'PremiumV2'
      >,
    ] = [true, true, true, true, true];
    expect(same).not.toContain(false);
  });

  it('cannot express what is impossible', () => {
    const gatewaySubnet = { name: 'snet-apim' };
    const virtualNetwork = { mode: 'new' as const, name: 'vnet-orders' };
    const base = {
      name: 'apim-orders',
      environment: 'staging',
      units: 1,
      region: 'westeurope',
    };
    const isolated: DesignOfPattern<'isolated'> = {
      ...base,
      pattern: 'isolated',
      tier: 'StandardV2',
      publicNetworkAccess: 'Disabled',
      virtualNetwork,
      gatewaySubnet,
      privateEndpoints: [{ subnet: gatewaySubnet }],
    };
    // @ts-expect-error -- Basic has no integration
    const basic: DesignOfPattern<'isolated'> = { ...isolated, tier: 'Basic' };
    const open: DesignOfPattern<'isolated'> = {
      ...isolated,
      // @ts-expect-error -- isolated is nothing with public access on
      publicNetworkAccess: 'Enabled',
    };
    const injected: DesignOfPattern<'injection-internal'> = {
      ...base,
      pattern: 'injection-internal',
      tier: 'Premium',
      publicNetworkAccess: 'Enabled',
      virtualNetwork,
      gatewaySubnet,
      // @ts-expect-error -- an injected instance has no private endpoint
      privateEndpoints: [{ subnet: gatewaySubnet }],
    };
    for (const impossible of [basic, injected]) {
      expect(asLegalDesign(impossible as GatewayDesign)).toBeUndefined();
    }
    expect(open).toBeDefined();
    expect(asLegalDesign(isolated)).toBe(isolated);
  });

  it('is what the matrix has, and nothing else', () => {
    for (const pattern of PATTERN_NAMES) {
      for (const tier of TIER_NAMES) {
        expect(asLegalDesign(parsed(pattern, tier)) !== undefined).toBe(
          tiersOfPattern(pattern).includes(tier),
        );
      }
    }
    expect(
      asLegalDesign(
        parsed('injection-internal', 'Premium', {
          publicNetworkAccess: 'Disabled',
        }),
      ),
    ).toBeUndefined();
  });
});
