import fc from 'fast-check';
import { TIER_NAMES } from '../tiers';
import type { ArmResource } from '../arm/ArmResource';
import { classify, classifyService } from './classify';

const GROUP =
  '/subscriptions/6b1f3c2e-0000-4000-8000-000000000001/resourceGroups/rg-net/providers';
const SERVICE_ID = `${GROUP}/Microsoft.ApiManagement/service/apim-test`;
const VNET_ID = `${GROUP}/Microsoft.Network/virtualNetworks/vnet-test`;
const SUBNET_ID = `${VNET_ID}/subnets/snet-apim`;

function service(
  sku: string,
  properties: Record<string, unknown> = {},
  rest: Record<string, unknown> = {},
): ArmResource {
  return {
    id: SERVICE_ID,
    name: 'apim-test',
    type: 'Microsoft.ApiManagement/service',
    location: 'West Europe',
    sku: { name: sku, capacity: 1 },
    properties: {
      gatewayUrl: 'https://apim-test.azure-api.net',
      ...properties,
    },
    ...rest,
  };
}

const inSubnet = (type: string, id = SUBNET_ID) => ({
  virtualNetworkType: type,
  virtualNetworkConfiguration: { subnetResourceId: id },
});

function network(
  subnet: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): ArmResource {
  return {
    id: VNET_ID,
    name: 'vnet-test',
    type: 'Microsoft.Network/virtualNetworks',
    location: 'westeurope',
    properties: {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [
        {
          id: SUBNET_ID,
          name: 'snet-apim',
          properties: {
            addressPrefix: '10.0.1.0/24',
            networkSecurityGroup: { id: `${GROUP}/nsg` },
            ...subnet,
          },
        },
      ],
    },
    ...rest,
  };
}

const connection = (status: string, endpoint: unknown = { id: 'pep' }) => ({
  id: `${SERVICE_ID}/privateEndpointConnections/${status}`,
  name: status,
  properties: {
    privateEndpoint: endpoint,
    groupIds: ['Gateway'],
    privateLinkServiceConnectionState: { status },
  },
});

function errors(result: ReturnType<typeof classifyService>): string[] {
  return result.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId }) => ruleId);
}

describe('classifyService', () => {
  it.each([
    ['Premium', 'External', 'injection-external', 'yes'],
    ['Developer', 'Internal', 'injection-internal', 'no'],
    ['PremiumV2', 'Internal', 'injection-v2', 'no'],
    ['PremiumV2', 'External', 'integration-v2', 'yes'],
    ['standardV2', 'EXTERNAL', 'integration-v2', 'yes'],
  ])(
    '%s with type %s is %s, from the service alone',
    (sku, type, pattern, reachable) => {
      const result = classifyService({ service: service(sku, inSubnet(type)) });
      expect(result.posture).toMatchObject({
        pattern,
        gatewayReachableFromInternet: reachable,
        outboundToPrivateNetwork: 'yes',
      });
      expect(errors(result)).toEqual([]);
    },
  );

  it.each(TIER_NAMES)('%s without a network is public', sku => {
    const result = classifyService({
      service: service(
        sku,
        { virtualNetworkType: 'None', virtualNetworkConfiguration: null },
        { sku: { name: sku.toUpperCase(), capacity: 1 } },
      ),
    });
    expect(result.posture).toMatchObject({
      tier: sku,
      pattern: 'public',
      gatewayReachableFromInternet: 'yes',
      outboundToPrivateNetwork: 'no',
    });
  });

  it.each([
    ['StandardV2', 'Internal', 'TIER-002'],
    ['BasicV2', 'External', 'TIER-003'],
    ['Standard', 'External', 'TIER-001'],
    ['Consumption', 'Internal', 'TIER-001'],
  ])('%s with type %s is a contradiction', (sku, type, rule) => {
    const result = classifyService({ service: service(sku, inSubnet(type)) });
    expect(result.posture).toMatchObject({
      pattern: 'invalid',
      gatewayReachableFromInternet: 'unknown',
    });
    expect(errors(result)).toContain(rule);
    expect(result).toMatchObject({ confidence: 'low', design: undefined });
  });

  it('does not take an unknown SKU for a public one', () => {
    const result = classifyService({
      service: service('UltraV9', inSubnet('Internal')),
    });
    expect(result.posture).toMatchObject({
      tier: undefined,
      skuName: 'UltraV9',
      pattern: 'unknown',
      gatewayReachableFromInternet: 'unknown',
    });
    expect(errors(result)).toEqual([]);
  });

  it('takes a network type without a subnet for what it is: nothing', () => {
    const result = classifyService({
      service: service('Developer', { virtualNetworkType: 'External' }),
    });
    expect(result.posture).toMatchObject({
      pattern: 'public',
      gatewayReachableFromInternet: 'unknown',
      outboundToPrivateNetwork: 'no',
    });
    expect(result.findings.map(({ ruleId }) => ruleId)).toContain('COMB-006');
  });

  describe('private endpoints', () => {
    it.each([
      ['Approved', 'Disabled', 'isolated', 'no'],
      ['Approved', 'Enabled', 'integration-v2', 'yes'],
      ['Pending', 'Enabled', 'integration-v2', 'yes'],
    ])(
      'integration, %s endpoint, public access %s: %s',
      (status, publicNetworkAccess, pattern, reachable) => {
        const result = classifyService({
          service: service('StandardV2', {
            ...inSubnet('External'),
            publicNetworkAccess,
            privateEndpointConnections: [connection(status)],
          }),
        });
        expect(result.posture).toMatchObject({
          pattern,
          gatewayReachableFromInternet: reachable,
        });
        expect(errors(result)).toEqual([]);
      },
    );

    it('finds an endpoint that only the related resources show, approved or waiting', () => {
      const endpoint = (name: string): ArmResource => ({
        id: `${GROUP}/Microsoft.Network/privateEndpoints/pep`,
        name: 'pep',
        type: 'microsoft.network/privateendpoints',
        properties: {
          subnet: { id: SUBNET_ID },
          [name]: [
            {
              properties: {
                privateLinkServiceId: SERVICE_ID.toUpperCase(),
                groupIds: ['Gateway'],
              },
            },
          ],
        },
      });
      const postureWith = (name: string) =>
        classifyService({
          service: service('Standard'),
          related: [endpoint(name), network({})],
          evidence: 'planned',
        }).posture;
      expect(postureWith('privateLinkServiceConnections')).toMatchObject({
        pattern: 'private-endpoint',
        privateEndpoints: [
          {
            status: 'Approved',
            subnet: { prefix: '10.0.1.0/24' },
            virtualNetwork: { name: 'vnet-test' },
          },
        ],
      });
      expect(postureWith('manualPrivateLinkServiceConnections').pattern).toBe(
        'public',
      );
    });

    it('rejects one on a classic injected instance', () => {
      const result = classifyService({
        service: service('Premium', {
          ...inSubnet('External'),
          privateEndpointConnections: [connection('Approved')],
        }),
      });
      expect(result.posture.pattern).toBe('invalid');
      expect(errors(result)).toContain('COMB-001');
    });

    it('only warns about closed public access while endpoints are not visible', () => {
      const closed = (listed?: unknown[]) =>
        classifyService({
          service: service('Standard', {
            publicNetworkAccess: 'Disabled',
            privateEndpointConnections: listed,
          }),
        }).findings.find(({ ruleId }) => ruleId === 'PNA-002')?.severity;
      expect(closed()).toBe('warning');
      expect(closed([])).toBe('error');
      expect(closed([connection('Approved')])).toBeUndefined();
    });
  });

  describe('subnets', () => {
    it('evaluates what is visible', () => {
      const result = classifyService({
        service: service('StandardV2', inSubnet('External')),
        related: [
          network({ addressPrefix: '10.0.1.0/29', networkSecurityGroup: null }),
        ],
      });
      expect(errors(result).sort()).toEqual(['SUB-003', 'SUB-007']);
      expect(
        result.findings.find(({ ruleId }) => ruleId === 'SUB-011')?.severity,
      ).toBe('warning');
    });

    it('reads subnets that are resources of their own, lists of prefixes, and any casing', () => {
      const result = classifyService({
        service: service('StandardV2', inSubnet('External', SUBNET_ID)),
        related: [
          {
            ID: 'ignored',
            id: SUBNET_ID.toLowerCase(),
            type: 'microsoft.network/VIRTUALNETWORKS/subnets',
            properties: {
              AddressPrefixes: ['10.0.1.0/24'],
              Delegations: [
                { properties: { ServiceName: 'microsoft.web/serverfarms' } },
              ],
              NetworkSecurityGroup: { id: 'nsg' },
            },
          },
        ],
      });
      expect(errors(result)).toEqual([]);
      expect(result.posture.locations[0].subnet?.prefix).toBe('10.0.1.0/24');
    });

    it('finds a second gateway in a v2 subnet', () => {
      const other = service('StandardV2', inSubnet('External'), {
        id: `${SERVICE_ID}-2`,
        name: 'apim-test-2',
      });
      const result = classifyService({
        service: service('StandardV2', inSubnet('External')),
        related: [other],
      });
      expect(errors(result)).toEqual(['SUB-009']);
    });

    it('finds a network in another region', () => {
      const result = classifyService({
        service: service('Premium', inSubnet('Internal')),
        related: [network({}, { location: 'northeurope' })],
      });
      expect(errors(result)).toEqual(['SUB-010']);
    });

    it('takes an expression that could not be resolved for not visible', () => {
      const result = classifyService({
        service: service(
          'Premium',
          inSubnet('Internal', "[reference('x').outputs.subnetId.value]"),
        ),
        evidence: 'planned',
      });
      expect(result.posture.pattern).toBe('injection-internal');
      expect(errors(result)).toEqual([]);
    });
  });

  describe('edge', () => {
    const applicationGateway = (backend: unknown, rest = {}): ArmResource => ({
      id: `${GROUP}/agw`,
      name: 'agw-test',
      type: 'Microsoft.Network/applicationGateways',
      properties: {
        firewallPolicy: { id: `${GROUP}/waf` },
        frontendIPConfigurations: [
          { properties: { publicIPAddress: { id: 'pip' } } },
        ],
        backendAddressPools: [{ properties: { backendAddresses: [backend] } }],
        ...rest,
      },
    });
    const internal = service('Premium', {
      ...inSubnet('Internal'),
      privateIPAddresses: ['10.0.1.5'],
      hostnameConfigurations: [{ type: 'Proxy', hostName: 'api.example.com' }],
    });

    it.each([
      [{ ipAddress: '10.0.1.5' }],
      [{ fqdn: 'API.example.com' }],
      [{ fqdn: 'apim-test.azure-api.net' }],
      [{ ipAddress: `[reference('${SERVICE_ID}').privateIPAddresses[0]]` }],
    ])('knows an Application Gateway that leads to it by %j', backend => {
      const { posture } = classifyService({
        service: internal,
        related: [applicationGateway(backend)],
      });
      expect(posture).toMatchObject({
        pattern: 'internal-appgw-waf',
        exposure: 'public-through-waf',
        gatewayReachableFromInternet: 'no',
        edge: { waf: 'yes', public: 'yes', bypassPossible: 'no' },
      });
    });

    it('is not misled by one that leads elsewhere, is private, or has no firewall', () => {
      const patternWith = (gateway: ArmResource) =>
        classifyService({ service: internal, related: [gateway] }).posture
          .pattern;
      expect(patternWith(applicationGateway({ ipAddress: '10.9.9.9' }))).toBe(
        'injection-internal',
      );
      expect(
        patternWith(
          applicationGateway(
            { ipAddress: '10.0.1.5' },
            { frontendIPConfigurations: [{ properties: {} }] },
          ),
        ),
      ).toBe('injection-internal');
      expect(
        patternWith(
          applicationGateway(
            { ipAddress: '10.0.1.5' },
            { firewallPolicy: undefined },
          ),
        ),
      ).toBe('injection-internal');
    });

    it('says that a Front Door before a public gateway can be avoided', () => {
      const { posture, findings } = classifyService({
        service: service('Standard'),
        related: [
          {
            name: 'afd/group/origin',
            type: 'Microsoft.Cdn/profiles/originGroups/origins',
            properties: { hostName: 'apim-test.azure-api.net' },
          },
        ],
      });
      expect(posture.edge).toMatchObject({
        type: 'front-door',
        name: 'afd',
        privateLink: 'none',
        bypassPossible: 'yes',
      });
      expect(findings.map(({ ruleId }) => ruleId)).toContain('EDGE-002');
    });
  });

  it('sees private endpoints to other gateways, and steps of autoscale', () => {
    const endpoint: ArmResource = {
      name: 'pep-workspace',
      type: 'Microsoft.Network/privateEndpoints',
      properties: {
        privateLinkServiceConnections: [
          {
            properties: {
              privateLinkServiceId: `${GROUP}/Microsoft.ApiManagement/gateways/ws`,
            },
          },
        ],
      },
    };
    const autoscale: ArmResource = {
      type: 'Microsoft.Insights/autoscalesettings',
      properties: {
        targetResourceUri: SERVICE_ID,
        profiles: [
          {
            rules: [
              {
                scaleAction: {
                  direction: 'Decrease',
                  type: 'PercentChangeCount',
                  value: '50',
                },
              },
            ],
          },
        ],
      },
    };
    const result = classifyService({
      service: service(
        'Premium',
        {},
        { sku: { name: 'Premium', capacity: 20 } },
      ),
      related: [endpoint, autoscale],
    });
    expect(errors(result).sort()).toEqual(['PE-003', 'TIER-012']);
    expect(result.posture.pattern).toBe('public');
  });

  it('reads several regions', () => {
    const { posture } = classifyService({
      service: service(
        'Premium',
        {
          ...inSubnet('Internal'),
          additionalLocations: [
            {
              location: 'North Europe',
              sku: { name: 'Premium', capacity: 2 },
              zones: ['1', '2'],
              ...inSubnet('Internal'),
            },
          ],
        },
        { zones: [1, 2, 3] },
      ),
    });
    expect(posture.locations).toMatchObject([
      { region: 'westeurope', zones: '1, 2, 3' },
      { region: 'northeurope', units: 2, zones: '1, 2' },
    ]);
  });

  it('gives a design that it would classify the same way', () => {
    const { design } = classifyService({
      service: service('StandardV2', inSubnet('External')),
      related: [
        network({
          delegations: [
            { properties: { serviceName: 'Microsoft.Web/serverFarms' } },
          ],
        }),
      ],
    });
    expect(design).toMatchObject({
      name: 'apim-test',
      tier: 'StandardV2',
      pattern: 'integration-v2',
      region: 'westeurope',
      virtualNetwork: { mode: 'existing', name: 'vnet-test' },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.0.1.0/24' },
    });
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(
        fc.object({
          key: fc.constantFrom(
            'sku',
            'properties',
            'virtualNetworkType',
            'additionalLocations',
            'privateEndpointConnections',
            'zones',
            'name',
            'id',
            'type',
            '__proto__',
          ),
          maxDepth: 4,
        }),
        fc.array(fc.object()),
        (input, related) => {
          const { posture } = classifyService({
            service: input as ArmResource,
            related: related as ArmResource[],
          });
          expect(posture.sentence).not.toBe('');
        },
      ),
    );
  });
});

describe('classify', () => {
  const named = (name: string, properties: object = {}): ArmResource => ({
    id: `/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/${name}`,
    name,
    type: 'microsoft.apimanagement/Service',
    location: 'West Europe',
    sku: { name: 'Premium', capacity: 1 },
    properties,
  });

  it('finds every service and workspace gateway in a list', () => {
    const found = classify([
      named('apim-a'),
      { type: 'Microsoft.Network/virtualNetworks' },
      {
        name: 'ws-orders',
        type: 'Microsoft.ApiManagement/gateways',
        location: 'westeurope',
        sku: { name: 'WorkspaceGatewayPremium', capacity: 1 },
        properties: {
          virtualNetworkType: 'Internal',
          backend: { subnet: { id: '/vnet-x/subnets/snet-ws' } },
        },
      },
      named('apim-b'),
    ]);
    expect(
      found.map(({ posture }) => `${posture.name} ${posture.pattern}`),
    ).toEqual([
      'apim-a public',
      'ws-orders workspace-injection',
      'apim-b public',
    ]);
    // Of two services it cannot be determined whose workspace gateway it is.
    expect(found[1].posture.tier).toBeUndefined();
    expect(found[1].posture.components.map(c => c.component)).toEqual([
      'gateway',
    ]);
  });

  it('takes a workspace gateway to be of the only service', () => {
    const [, found] = classify([
      named('apim-a'),
      {
        name: 'ws-orders',
        type: 'Microsoft.ApiManagement/gateways',
        properties: { virtualNetworkType: 'None' },
      },
    ]);
    expect(found.posture).toMatchObject({
      tier: 'Premium',
      pattern: 'public',
      exposure: 'public',
    });
  });

  it('is empty for a list without one', () => {
    expect(classify([])).toEqual([]);
    expect(classify('none' as unknown as ArmResource[])).toEqual([]);
  });

  it('takes 10 000 private endpoints, and says that 100 is the limit', () => {
    const gateway = named('apim-many');
    const endpoints = Array.from({ length: 10_000 }, (_, index) => ({
      id: `/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/privateEndpoints/pep-${index}`,
      name: `pep-${index}`,
      type: 'Microsoft.Network/privateEndpoints',
      properties: {
        subnet: { id: '/vnet/subnets/snet-pep' },
        privateLinkServiceConnections: [
          {
            properties: {
              privateLinkServiceId: gateway.id,
              groupIds: ['Gateway'],
            },
          },
        ],
      },
    }));
    const begin = performance.now();
    const found = classifyService({ service: gateway, related: endpoints });
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(found.posture.pattern).toBe('private-endpoint');
    expect(found.findings).toContainEqual(
      expect.objectContaining({ ruleId: 'PE-002', severity: 'error' }),
    );
  });

  it('does not mind nesting without end, or keys that mean something else', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    const polluted = JSON.parse(
      '{"__proto__": {"virtualNetworkType": "Internal"}, "constructor": {"prototype": {"x": 1}}}',
    );
    const found = classifyService({
      service: named('apim-a', { ...polluted, deep }),
      related: [deep as ArmResource],
    });
    expect(found.posture.pattern).toBe('public');
    expect(({} as Record<string, unknown>).virtualNetworkType).toBeUndefined();
  });

  it('knows nothing of the SKU of the future, and does not call it public', () => {
    const future = named('apim-a');
    future.sku = { name: 'PremiumV9', capacity: 1 };
    const found = classifyService({ service: future });
    expect(found).toMatchObject({
      confidence: 'low',
      posture: { pattern: 'unknown', exposure: 'unknown' },
    });
    expect(found.findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('takes numbers where text belongs, and IPv6 where only IPv4 is possible', () => {
    const odd = named('apim-a', {
      virtualNetworkType: 7,
      publicNetworkAccess: { on: true },
      virtualNetworkConfiguration: { subnetResourceId: 12 },
    });
    odd.location = 3 as unknown as string;
    expect(classifyService({ service: odd }).posture.pattern).toBe('public');
    const subnetId = '/subscriptions/s/vnet/subnets/snet-apim';
    const found = classifyService({
      service: named('apim-a', {
        virtualNetworkType: 'Internal',
        virtualNetworkConfiguration: { subnetResourceId: subnetId },
      }),
      related: [
        {
          id: '/subscriptions/s/vnet',
          type: 'Microsoft.Network/virtualNetworks',
          properties: {
            addressSpace: { addressPrefixes: ['fd00::/48'] },
            subnets: [
              { name: 'snet-apim', properties: { addressPrefix: 'fd00::/64' } },
            ],
          },
        },
      ],
    });
    expect(found.posture.pattern).toBe('injection-internal');
    expect(found.posture.locations[0].subnet?.prefix).toBeUndefined();
  });
});
