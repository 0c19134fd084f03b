import type { RequirementName, NetworkingRequirements } from './requirements';
import { optionOf, type Pair } from './__testUtils__/pairs';

describe('what speaks for an option', () => {
  it.each<
    [NetworkingRequirements, Pair, Array<[RequirementName | undefined, string]>]
  >([
    [
      {},
      'isolated StandardV2',
      [
        [
          undefined,
          'Private inbound through a private endpoint, private outbound through VNet integration.',
        ],
      ],
    ],
    [
      { callers: ['internet'] },
      'public Basic',
      [['callers', 'Anyone on the internet can call it directly.']],
    ],
    [
      { callers: ['partners'] },
      'front-door-private-link Basic',
      [
        [
          'callers',
          'Callers from the internet come in through the web application firewall of Front Door, and no other way.',
        ],
      ],
    ],
    [
      { callers: ['internet'], isolation: 'gateway' },
      'private-endpoint-appgw-waf Basic',
      [
        [
          'callers',
          'Callers from the internet come in through the web application firewall of an Application Gateway, and no other way.',
        ],
        ['isolation', 'The gateway itself does not answer the internet.'],
      ],
    ],
    [
      { callers: ['corporate-network'], waf: true },
      'internal-appgw-waf Premium',
      [
        ['waf', 'A web application firewall is before the gateway.'],
        [
          'callers',
          'Callers in the network have a private way in: an address of the gateway in the virtual network.',
        ],
      ],
    ],
    [
      { callers: ['same-virtual-network'] },
      'private-endpoint Basic',
      [
        [
          'callers',
          'Callers in the network have a private way in: the private endpoint.',
        ],
      ],
    ],
    [
      { isolation: 'everything', privateDeveloperPortal: true },
      'injection-internal Premium',
      [
        [
          'isolation',
          'Gateway, developer portal and management plane are all private.',
        ],
      ],
    ],
    [
      { privateDeveloperPortal: true },
      'injection-internal Developer',
      [['privateDeveloperPortal', 'The developer portal is private.']],
    ],
    [
      { backends: ['public', 'peered-network', 'on-premises'] },
      'integration-v2 StandardV2',
      [['backends', 'It reaches backends in peered networks.']],
    ],
    [
      { backends: ['virtual-network', 'peered-network', 'on-premises'] },
      'injection-v2 PremiumV2',
      [
        [
          'backends',
          'It reaches backends in a virtual network, in peered networks and on-premises.',
        ],
      ],
    ],
    [
      { backends: ['virtual-network', 'peered-network'] },
      'workspace-injection StandardV2',
      [['backends', 'It reaches backends in a virtual network.']],
    ],
    [
      { regions: ['westeurope', 'northeurope'] },
      'public Premium',
      [['regions', 'Premium has the gateway in several regions.']],
    ],
    [
      { zones: true },
      'public Premium',
      [
        [
          'zones',
          'Its units spread over availability zones, at no cost but that of the units.',
        ],
      ],
    ],
    [
      { zones: true },
      'public PremiumV2',
      [
        [
          'zones',
          'It can be made zone redundant, at no cost but that of the units.',
        ],
      ],
    ],
    [
      { sla: true, units: 2 },
      'public Basic',
      [
        ['sla', 'Basic has a service level agreement.'],
        ['units', 'Basic takes up to 2 units in each region.'],
      ],
    ],
    [
      { fixedOutboundIp: true },
      'public Basic',
      [
        [
          'fixedOutboundIp',
          'Basic calls backends from an address that belongs to this instance alone.',
        ],
      ],
    ],
    [
      { fixedOutboundIp: true },
      'workspace-injection Premium',
      [
        [
          'fixedOutboundIp',
          'A NAT gateway on its subnet gives outbound traffic a fixed address.',
        ],
      ],
    ],
    [
      { ddosProtection: true },
      'injection-external Premium',
      [
        [
          'ddosProtection',
          'It can have a public IP address of its own, which a DDoS protection plan covers.',
        ],
      ],
    ],
    [
      { customDomains: 'several' },
      'public Premium',
      [
        [
          'customDomains',
          'Premium takes several host names of one’s own for the gateway.',
        ],
      ],
    ],
    [
      { workspaceGateway: true },
      'workspace-injection BasicV2',
      [
        [
          'workspaceGateway',
          'The team has a gateway of its own, with a network that is independent of the instance.',
        ],
      ],
    ],
  ])('for %j praises %s', (requirements, pair, reasons) => {
    expect(
      optionOf(requirements, pair).reasonsFor.map(({ requirement, text }) => [
        requirement,
        text,
      ]),
    ).toEqual(reasons);
  });
});
