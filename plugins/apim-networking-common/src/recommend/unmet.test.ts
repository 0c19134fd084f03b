import type { RequirementName, NetworkingRequirements } from './requirements';
import { excludedPair, type Pair } from './__testUtils__/pairs';

describe('what rules a pair out', () => {
  const corporate: NetworkingRequirements = {
    callers: ['corporate-network'],
    backends: ['virtual-network', 'on-premises'],
  };

  it.each<[NetworkingRequirements, Pair, RequirementName | undefined, RegExp]>([
    [
      { callers: ['internet'] },
      'injection-internal Basic',
      undefined,
      /Basic does not support classic VNet injection: only Developer and Premium do/,
    ],
    [
      { callers: ['internet'] },
      'isolated StandardV2',
      'callers',
      /public access off only the private endpoint is left/,
    ],
    [
      { callers: ['internet'] },
      'injection-v2 PremiumV2',
      'callers',
      /no public endpoint, and nothing lets callers on the internet in/,
    ],
    [
      { callers: ['internet'], waf: true },
      'public Basic',
      'waf',
      /^No web application firewall is in front of the gateway in the pattern Public: an Application Gateway or Front Door Premium brings it\.$/,
    ],
    [
      { callers: ['partners'] },
      'public Basic',
      'callers',
      /partners are to come through one/,
    ],
    [
      { isolation: 'gateway' },
      'integration-v2 StandardV2',
      'isolation',
      /integration changes outbound traffic only/,
    ],
    [
      { isolation: 'gateway' },
      'injection-external Premium',
      'isolation',
      /External injection keeps every endpoint public/,
    ],
    [
      { isolation: 'everything' },
      'isolated StandardV2',
      'isolation',
      /stay public in the pattern Isolated: only internal injection in Developer or Premium/,
    ],
    [
      { privateDeveloperPortal: true },
      'private-endpoint Premium',
      'privateDeveloperPortal',
      /only internal injection/,
    ],
    [
      corporate,
      'public Basic',
      'backends',
      /does not reach backends in a virtual network and on-premises/,
    ],
    [
      corporate,
      'private-endpoint StandardV2',
      'backends',
      /for inbound traffic only.*Isolated adds the way out/,
    ],
    [
      { backends: ['virtual-network'] },
      'front-door-private-link Standard',
      'backends',
      /Standard does not support outbound VNet integration: only Standard v2 and Premium v2 do/,
    ],
    [
      { regions: ['westeurope', 'northeurope'] },
      'public PremiumV2',
      'regions',
      /only Premium does.* documented, but was not observed in Azure/,
    ],
    [
      { zones: true },
      'isolated StandardV2',
      'zones',
      /For Standard v2 the sources disagree/,
    ],
    [
      { developerPortal: 'Enabled' },
      'public Consumption',
      'developerPortal',
      /^Consumption has no developer portal\.$/,
    ],
    [
      { sla: true },
      'public Developer',
      'sla',
      /no service level agreement and is down during updates\.$/,
    ],
    [
      { environment: 'production' },
      'public Developer',
      'environment',
      /no tier for production/,
    ],
    [
      { units: 3 },
      'public Basic',
      'units',
      /^Basic has at most 2 units in each region; 3 are asked for\.$/,
    ],
    [
      { units: 1 },
      'public Consumption',
      'units',
      /no scale units of one’s own/,
    ],
    [
      { fixedOutboundIp: true },
      'public StandardV2',
      'fixedOutboundIp',
      /shares with others and that may change/,
    ],
    [
      { customDomains: 'one' },
      'workspace-injection Premium',
      'customDomains',
      /workspace gateway has no host name of one’s own/,
    ],
    [
      { privateHostNames: true },
      'integration-v2 StandardV2',
      'privateHostNames',
      /must resolve publicly/,
    ],
    [
      { ddosProtection: true },
      'private-endpoint Premium',
      'ddosProtection',
      /only classic injection with a public IP address of one’s own/,
    ],
    [
      { largestFreeSubnet: 28 },
      'injection-v2 PremiumV2',
      'largestFreeSubnet',
      /^Injection v2 needs a subnet of \/27 or larger for 1 unit; the largest free one is a \/28\.$/,
    ],
    [
      { largestFreeSubnet: 29, units: 2 },
      'injection-internal Premium',
      'largestFreeSubnet',
      /\/28 or larger for 2 units/,
    ],
  ])('for %j says why not %s', (requirements, pair, requirement, text) => {
    const { reasons } = excludedPair(requirements, pair);
    expect(reasons).toHaveLength(1);
    expect(reasons[0].requirement).toBe(requirement);
    expect(reasons[0].text).toMatch(text);
    expect(reasons[0].sources.length).toBeGreaterThan(0);
  });

  it('gives every reason when several needs speak against a pair', () => {
    expect(
      excludedPair(
        { waf: true, zones: true, backends: ['on-premises'] },
        'public Standard',
      ).reasons.map(({ requirement }) => requirement),
    ).toEqual(['waf', 'backends', 'zones']);
  });
});
