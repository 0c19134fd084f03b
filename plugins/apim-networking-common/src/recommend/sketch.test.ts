import type { NetworkingRequirements } from './requirements';
import { optionOf, type Pair } from './__testUtils__/pairs';

describe('what an option costs, and what becomes the design', () => {
  it('lists what it costs in parts, without prices', () => {
    const parts = (requirements: NetworkingRequirements, pair: Pair) =>
      optionOf(requirements, pair).cost.map(({ text }) => text);
    expect(
      parts(
        {
          regions: ['westeurope', 'northeurope'],
          units: 2,
          ddosProtection: true,
        },
        'internal-appgw-waf Premium',
      ),
    ).toEqual([
      'The Premium tier',
      '4 units of Premium, 2 in each of 2 regions',
      '1 Application Gateway WAF v2, with its public IP address',
      '2 Standard public IP addresses',
      '1 DDoS protection plan',
    ]);
    expect(parts({ fixedOutboundIp: true }, 'isolated StandardV2')).toEqual([
      'The Standard v2 tier',
      '1 unit of Standard v2',
      '1 private endpoint',
      '1 NAT gateway, with its public IP address',
    ]);
    expect(parts({}, 'public Consumption')).toEqual(['The Consumption tier']);
    expect(optionOf({}, 'public Developer').cost[0]).toEqual({
      part: 'tier',
      text: 'The Developer tier',
      level: 'a small fraction of Premium, says a sample',
      sources: ['waf', 'samples'],
    });
    expect(optionOf({}, 'public Basic').cost[0]).toEqual({
      part: 'tier',
      text: 'The Basic tier',
      sources: ['waf'],
    });
  });

  it('sketches the design', () => {
    expect(
      optionOf(
        {
          callers: ['internet'],
          backends: ['virtual-network'],
          waf: true,
          zones: true,
          units: 3,
          regions: ['swedencentral'],
          fixedOutboundIp: true,
          existingVirtualNetwork: true,
        },
        'private-endpoint-appgw-waf PremiumV2',
      ).sketch,
    ).toEqual({
      publicNetworkAccess: 'Disabled',
      units: 3,
      regions: ['swedencentral'],
      zones: 'zone-redundant',
      virtualNetwork: 'existing',
      integration: true,
      customerManagedPublicIp: false,
      ddosProtection: false,
      natGateway: true,
      fixedOutboundIp: true,
      developerPortal: 'Enabled',
      privateDeveloperPortal: false,
    });
  });

  it.each([
    [1, 'automatic'],
    [4, ['1', '2']],
    [6, ['1', '2', '3']],
  ])('lists only zones that %d units divide evenly by', (units, zones) => {
    expect(
      optionOf({ zones: true, units }, 'public Premium').sketch.zones,
    ).toEqual(zones);
  });

  it('leaves public access on at a private endpoint only where the internet calls directly', () => {
    const access = (requirements: NetworkingRequirements) =>
      optionOf(requirements, 'private-endpoint Standard').sketch
        .publicNetworkAccess;
    expect(access({ callers: ['internet', 'corporate-network'] })).toBe(
      'Enabled',
    );
    expect(access({ callers: ['corporate-network'] })).toBe('Disabled');
    expect(access({})).toBe('Disabled');
  });

  it.each<[NetworkingRequirements, boolean]>([
    [{}, false],
    [{ backends: ['public'] }, false],
    [{ backends: ['peered-network'] }, true],
    [{ fixedOutboundIp: true }, true],
  ])(
    'adds integration for %j only where it is needed',
    (requirements, integration) => {
      expect(
        optionOf(requirements, 'front-door-private-link StandardV2').sketch,
      ).toMatchObject({
        integration,
        ...(integration && { virtualNetwork: 'new' }),
      });
    },
  );

  it('lists zones as what they cost: nothing by themselves', () => {
    const zonesOf = (pair: Pair) =>
      optionOf({ zones: true }, pair).cost.filter(
        ({ part }) => part === 'zones',
      );
    expect(zonesOf('public PremiumV2')).toEqual([
      {
        part: 'zones',
        text: 'Availability zones',
        level: 'nothing by themselves; units do',
        sources: ['rel'],
      },
    ]);
    expect(zonesOf('workspace-injection Premium')).toEqual([]);
    expect(optionOf({}, 'public PremiumV2').cost).toHaveLength(2);
  });

  it('has no virtual network where nothing is in one', () => {
    expect(
      optionOf({}, 'front-door-private-link StandardV2').sketch.virtualNetwork,
    ).toBeUndefined();
    expect(optionOf({}, 'private-endpoint Basic').sketch.virtualNetwork).toBe(
      'new',
    );
  });
});
