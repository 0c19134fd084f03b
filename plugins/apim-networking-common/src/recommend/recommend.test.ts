import type { NetworkingRequirements } from './requirements';
import { recommend } from './recommend';
import type { RankedOption } from './recommendation';
import { nameOf, optionOf, type Pair } from './__testUtils__/pairs';

interface Case {
  name: string;
  requirements: NetworkingRequirements;
  /** First of the ranking, with how well it fits. */
  first: Pair;
  fit?: RankedOption['fit'];
  /** All pairs that meet the needs without reserve, in order; omitted where there are many. */
  fitting?: Pair[];
  excluded: Pair[];
}

const cases: Case[] = [
  {
    name: 'an open API on public backends',
    requirements: { callers: ['internet'], backends: ['public'] },
    first: 'public Consumption',
    excluded: [
      'isolated StandardV2',
      'injection-internal Premium',
      'injection-v2 PremiumV2',
      'workspace-injection StandardV2',
    ],
  },
  {
    name: 'the same in production, with an SLA',
    requirements: {
      callers: ['internet'],
      backends: ['public'],
      sla: true,
      environment: 'production',
    },
    first: 'public Basic',
    excluded: ['public Developer', 'injection-external Developer'],
  },
  {
    name: 'the picture of the form: corporate callers, backends in a network and its peers',
    requirements: {
      callers: ['corporate-network'],
      backends: ['virtual-network', 'peered-network'],
      developerPortal: 'Enabled',
      environment: 'production',
    },
    first: 'isolated StandardV2',
    fitting: [
      'isolated StandardV2',
      'injection-internal Premium',
      'injection-v2 PremiumV2',
      'isolated PremiumV2',
    ],
    excluded: [
      'public Consumption',
      'private-endpoint StandardV2',
      'injection-internal Developer',
      'private-endpoint-appgw-waf Premium',
    ],
  },
  {
    name: 'public callers, private backends',
    requirements: { callers: ['internet'], backends: ['virtual-network'] },
    first: 'integration-v2 StandardV2',
    excluded: ['public Premium', 'private-endpoint Standard'],
  },
  {
    name: 'internet callers through a WAF, private backends, in production',
    requirements: {
      callers: ['internet'],
      backends: ['virtual-network'],
      waf: true,
      sla: true,
    },
    first: 'private-endpoint-appgw-waf StandardV2',
    fitting: [
      'private-endpoint-appgw-waf StandardV2',
      'front-door-private-link StandardV2',
      'internal-appgw-waf Premium',
      'private-endpoint-appgw-waf PremiumV2',
      'front-door-private-link PremiumV2',
    ],
    excluded: [
      'integration-v2 StandardV2',
      'private-endpoint-appgw-waf Basic',
      'front-door-private-link Premium',
      'injection-external Premium',
    ],
  },
  {
    name: 'partners, who come through a WAF without being told',
    requirements: { callers: ['partners'], backends: ['public'] },
    first: 'private-endpoint-appgw-waf Basic',
    excluded: ['public Basic', 'private-endpoint Basic'],
  },
  {
    name: 'everything private',
    requirements: {
      callers: ['corporate-network'],
      isolation: 'everything',
      sla: true,
    },
    first: 'injection-internal Premium',
    excluded: [
      'isolated StandardV2',
      'injection-v2 PremiumV2',
      'private-endpoint Premium',
      'injection-internal Developer',
    ],
  },
  {
    name: 'everything private but for callers from the internet',
    requirements: { callers: ['internet'], isolation: 'everything', sla: true },
    first: 'internal-appgw-waf Premium',
    fitting: ['internal-appgw-waf Premium'],
    excluded: ['injection-internal Premium', 'front-door-private-link Premium'],
  },
  {
    name: 'a private developer portal',
    requirements: {
      callers: ['corporate-network'],
      privateDeveloperPortal: true,
    },
    first: 'injection-internal Premium',
    excluded: ['private-endpoint Standard', 'injection-v2 PremiumV2'],
  },
  {
    name: 'several regions',
    requirements: {
      callers: ['internet'],
      regions: ['westeurope', 'northeurope'],
    },
    first: 'public Premium',
    excluded: [
      'public PremiumV2',
      'public Standard',
      'workspace-integration Premium',
    ],
  },
  {
    name: 'zones, on-premises backends',
    requirements: {
      callers: ['corporate-network'],
      backends: ['on-premises'],
      zones: true,
    },
    first: 'injection-internal Premium',
    fitting: [
      'injection-internal Premium',
      'injection-v2 PremiumV2',
      'isolated PremiumV2',
    ],
    excluded: ['isolated StandardV2', 'injection-internal Developer'],
  },
  {
    name: 'a fixed address for the allow-list of a backend',
    requirements: { callers: ['internet'], fixedOutboundIp: true, sla: true },
    first: 'public Basic',
    excluded: [
      'public Consumption',
      'public BasicV2',
      'private-endpoint StandardV2',
    ],
  },
  {
    name: 'DDoS protection',
    requirements: { ddosProtection: true },
    first: 'injection-external Premium',
    excluded: [
      'public Premium',
      'isolated StandardV2',
      'injection-v2 PremiumV2',
    ],
  },
  {
    name: 'a gateway of the team’s own',
    requirements: {
      workspaceGateway: true,
      callers: ['same-virtual-network'],
      backends: ['virtual-network'],
    },
    first: 'workspace-injection BasicV2',
    excluded: ['isolated StandardV2', 'workspace-injection Standard'],
  },
  {
    name: 'more units than Standard v2 has',
    requirements: {
      callers: ['corporate-network'],
      backends: ['virtual-network'],
      units: 12,
    },
    first: 'injection-internal Premium',
    excluded: ['isolated StandardV2', 'injection-internal Developer'],
  },
  {
    name: 'more units than Premium has without asking Microsoft',
    requirements: { callers: ['internet'], units: 40 },
    first: 'public Premium',
    excluded: ['public PremiumV2', 'public Consumption'],
  },
  {
    name: 'several host names of one’s own',
    requirements: {
      callers: ['internet'],
      customDomains: 'several',
      sla: true,
    },
    first: 'public Premium',
    excluded: ['public Standard', 'workspace-integration Premium'],
  },
  {
    name: 'host names that resolve privately only',
    requirements: {
      callers: ['corporate-network'],
      backends: ['virtual-network'],
      privateHostNames: true,
      sla: true,
    },
    first: 'injection-internal Premium',
    excluded: ['isolated StandardV2', 'isolated PremiumV2'],
  },
  {
    name: 'a network with no subnet of /27 left',
    requirements: {
      callers: ['corporate-network'],
      backends: ['virtual-network'],
      largestFreeSubnet: 29,
      sla: true,
    },
    first: 'injection-internal Premium',
    excluded: ['isolated StandardV2', 'injection-v2 PremiumV2'],
  },
  {
    name: 'callers in a network who want a WAF all the same',
    requirements: { callers: ['corporate-network'], waf: true, sla: true },
    first: 'private-endpoint-appgw-waf Basic',
    fit: 'possible',
    fitting: [],
    excluded: ['private-endpoint Basic'],
  },
];

describe('recommend', () => {
  it.each(cases)(
    'for $name begins with $first',
    ({ requirements, first, fit = 'best', excluded }) => {
      const { options, excluded: out } = recommend(requirements);
      expect([nameOf(options[0]), options[0].fit]).toEqual([first, fit]);
      expect(out.map(nameOf)).toEqual(expect.arrayContaining(excluded));
    },
  );

  it.each(cases.filter(({ fitting }) => fitting))(
    'for $name offers without reserve what is expected, in order',
    ({ requirements, fitting }) => {
      const developerAndWorkspace = /Developer|workspace/;
      expect(
        recommend(requirements)
          .options.filter(option => option.fit !== 'possible')
          .map(nameOf)
          .filter(pair => !developerAndWorkspace.test(pair)),
      ).toEqual(fitting);
    },
  );

  it('ranks Consumption last where something lasting is asked for', () => {
    const { options } = recommend({
      callers: ['internet'],
      environment: 'production',
    });
    expect(optionOf({ sla: true }, 'public Consumption').fit).toBe('possible');
    expect(options.map(nameOf).indexOf('public Consumption')).toBe(
      options.length - 1,
    );
  });

  it('says that nothing was asked, and still ranks: what is simplest comes first, and nothing is best', () => {
    const { stated, summary, options, excluded } = recommend({});
    expect(stated).toEqual([]);
    expect(summary).toMatch(/^Nothing was asked: the \d+ pairs/);
    expect(nameOf(options[0])).toBe('public Consumption');
    expect(options.some(({ fit }) => fit === 'best')).toBe(false);
    expect(excluded.every(({ reasons }) => reasons.length === 1)).toBe(true);
  });

  it.each<NetworkingRequirements>([
    { callers: [], backends: [], isolation: 'none', waf: false, regions: [] },
    { zones: false, sla: false, fixedOutboundIp: false },
    { regions: ['swedencentral'], environment: 'staging' },
  ])('takes %j for nothing asked', requirements => {
    expect(recommend(requirements).stated).toEqual([]);
    expect(recommend(requirements).options).toHaveLength(
      recommend({}).options.length,
    );
  });

  it('says so when nothing meets the needs', () => {
    const { options, summary, excluded } = recommend({
      zones: true,
      ddosProtection: true,
      workspaceGateway: true,
    });
    expect(options).toEqual([]);
    expect(summary).toMatch(/^Nothing that Azure has meets all of these needs/);
    expect(excluded).toHaveLength(96);
  });
});
