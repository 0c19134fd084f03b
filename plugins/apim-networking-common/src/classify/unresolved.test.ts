import type { ArmResource } from '../arm/ArmResource';
import { classifyService } from './classify';
import {
  allowManagement,
  attached,
  group,
  GROUP_ID,
  instance,
  network,
  NETWORK_ID,
  PROVIDERS,
  SUBNET_ID,
} from './__testUtils__/payloads';

const EXPRESSION = "[parameters('virtualNetworkType')]";
const planned = (service: ArmResource, related: ArmResource[] = []) =>
  classifyService({ service, related, evidence: 'planned' });
const rulesOf = ({ findings }: ReturnType<typeof planned>) =>
  findings.map(({ ruleId }) => ruleId);

const workspaceGateway = (properties: unknown): ArmResource => ({
  id: `${PROVIDERS}/Microsoft.ApiManagement/gateways/team-a`,
  name: 'team-a',
  type: 'Microsoft.ApiManagement/gateways',
  location: 'norwayeast',
  properties,
});

describe('a pattern that only the deployment knows', () => {
  it.each<[string, ArmResource, string]>([
    [
      'the VNet type of an instance',
      instance('Premium', { virtualNetworkType: EXPRESSION }),
      'properties.virtualNetworkType',
    ],
    [
      'the VNet type of a workspace gateway',
      workspaceGateway({ virtualNetworkType: EXPRESSION }),
      'properties.virtualNetworkType',
    ],
    [
      'the properties of a workspace gateway',
      workspaceGateway(EXPRESSION),
      'properties',
    ],
    [
      'the properties of an instance',
      instance('Premium', {}, { properties: EXPRESSION }),
      'properties',
    ],
    ['its SKU', instance('Premium', {}, { sku: EXPRESSION }), 'sku'],
    [
      'whether it is public',
      instance('Standard', { publicNetworkAccess: EXPRESSION }),
      'properties.publicNetworkAccess',
    ],
  ])('is unknown, not that of its default: %s', (_, service, field) => {
    const result = planned(service);
    expect(result.posture).toMatchObject({
      pattern: 'unknown',
      exposure: 'unknown',
      gatewayReachableFromInternet: 'unknown',
    });
    expect(result.undecided).toEqual([{ field, value: EXPRESSION }]);
    expect(result).toMatchObject({ confidence: 'low', design: undefined });
  });

  it('is what an escaped bracket says', () => {
    const { posture } = planned(instance('Premium', {}, { name: '[[a]' }));
    expect(posture.name).toBe('[a]');
  });
});

describe('a property that cannot be determined', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['sku.capacity', {}, { sku: { name: 'Premium', capacity: EXPRESSION } }],
    ['zones', {}, { zones: EXPRESSION }],
    ['zones[1]', {}, { zones: ['1', EXPRESSION] }],
    ['location', {}, { location: EXPRESSION }],
    ['properties.natGatewayState', { natGatewayState: EXPRESSION }, {}],
    ['properties.zoneRedundant', { zoneRedundant: EXPRESSION }, {}],
    [
      'properties.hostnameConfigurations[0].hostName',
      { hostnameConfigurations: [{ type: 'Proxy', hostName: EXPRESSION }] },
      {},
    ],
    ['properties.additionalLocations', { additionalLocations: EXPRESSION }, {}],
    ['properties.virtualNetworkType', { virtualNetworkType: 7 }, {}],
    ['properties.publicNetworkAccess', { publicNetworkAccess: {} }, {}],
    ['properties.additionalLocations', { additionalLocations: {} }, {}],
    ['sku.capacity', {}, { sku: { name: 'Premium', capacity: 'many' } }],
  ])('is not made up in a design: %s', (field, properties, rest) => {
    const result = planned(instance('Premium', properties, rest));
    expect(result).toMatchObject({
      confidence: 'low',
      design: undefined,
      designIssues: [{ field }],
    });
  });

  it('does not keep a subnet from being attached where a location is unknown', () => {
    const { findings } = planned(
      instance('Premium', { additionalLocations: [EXPRESSION] }),
    );
    expect(findings).toEqual([]);
  });
});

describe('what is around an instance and cannot be determined', () => {
  const integrated = instance('StandardV2', attached('External'));
  const injected = instance('Developer', attached('Internal'));

  it.each<[string, unknown]>([
    ['an expression', EXPRESSION],
    ['of the wrong type', 'Microsoft.Web/serverFarms'],
    ['a list with an expression', [EXPRESSION]],
    [
      'a delegation with an expression',
      [{ properties: { serviceName: EXPRESSION } }],
    ],
    ['a delegation of the wrong type', [{ properties: { serviceName: 5 } }]],
  ])('is no wrong delegation: %s', (_, delegations) => {
    expect(rulesOf(planned(integrated, [network({ delegations })]))).toEqual(
      [],
    );
    expect(
      rulesOf(planned(integrated, [network({ delegations: [] })])),
    ).toEqual(['SUB-007']);
  });

  it.each<[string, unknown, string[]]>([
    ['absent', null, ['SUB-011']],
    ['an expression', EXPRESSION, []],
    ['of the wrong type', 'nsg', []],
  ])(
    'a network security group that is %s',
    (_, networkSecurityGroup, rules) => {
      expect(
        rulesOf(planned(injected, [network({ networkSecurityGroup })])).filter(
          rule => rule.startsWith('SUB'),
        ),
      ).toEqual(rules);
    },
  );

  it('is no rule that denies: a list of the wrong type, an expression, a rule that is one', () => {
    const withRules = (securityRules: unknown): ArmResource => ({
      id: GROUP_ID,
      type: 'Microsoft.Network/networkSecurityGroups',
      properties: { securityRules },
    });
    const errors = (related: ArmResource) =>
      rulesOf(planned(injected, [network(), related])).filter(rule =>
        rule.startsWith('NSG'),
      );
    expect(errors(group({ ...allowManagement, access: 'Deny' }))).toContain(
      'NSG-001',
    );
    for (const rules of [EXPRESSION, {}, 'none', [EXPRESSION], [5]]) {
      expect(errors(withRules(rules))).toEqual([]);
    }
  });

  it('is no range: one of several that is an expression', () => {
    const { posture } = planned(injected, [
      network({
        addressPrefix: undefined,
        addressPrefixes: ['10.4.1.0/24', EXPRESSION],
      }),
    ]);
    expect(posture.locations[0].subnet).toMatchObject({
      name: 'snet-apim',
      prefix: undefined,
    });
  });

  it('is no public IP address that Azure rejects', () => {
    const id = `${PROVIDERS}/Microsoft.Network/publicIPAddresses/pip`;
    const service = instance('Developer', {
      ...attached('External'),
      publicIpAddressId: id,
    });
    const address = (sku: unknown, properties: unknown): ArmResource => ({
      id,
      type: 'Microsoft.Network/publicIPAddresses',
      sku: { name: sku },
      properties,
    });
    const rules = (...of: Parameters<typeof address>) =>
      rulesOf(planned(service, [address(...of)])).filter(
        rule => rule === 'PIP-002',
      );
    expect(rules('Basic', {})).toEqual(['PIP-002', 'PIP-002']);
    expect(
      rules(EXPRESSION, {
        publicIPAddressVersion: EXPRESSION,
        dnsSettings: EXPRESSION,
      }),
    ).toEqual([]);
  });

  it('is no missing private name: a zone or a record whose name is an expression', () => {
    const zone = (name: string): ArmResource => ({
      id: `${PROVIDERS}/Microsoft.Network/privateDnsZones/{x}`,
      name,
      type: 'Microsoft.Network/privateDnsZones',
    });
    const record: ArmResource = {
      name: "[format('{0}/@', parameters('zone'))]",
      type: 'Microsoft.Network/privateDnsZones/A',
    };
    expect(rulesOf(planned(injected, [zone('other')]))).toContain('DNS-002');
    expect(rulesOf(planned(injected, [zone(EXPRESSION)]))).not.toContain(
      'DNS-002',
    );
    expect(
      rulesOf(planned(injected, [zone('apim-live.azure-api.net'), record])),
    ).not.toContain('DNS-002');
  });

  it('is no instance: that of a workspace gateway whose connection is an expression', () => {
    const connection: ArmResource = {
      name: 'team-a/one',
      type: 'Microsoft.ApiManagement/gateways/configConnections',
      properties: { sourceId: EXPRESSION },
    };
    const gateway = workspaceGateway({ virtualNetworkType: 'None' });
    delete gateway.id;
    const premium = instance('Premium');
    expect(planned(gateway, [premium]).posture.tier).toBe('Premium');
    expect(planned(gateway, [premium, connection]).posture.tier).toBe(
      undefined,
    );
  });
});

describe('a firewall that cannot be determined', () => {
  const edge = (properties: object): ArmResource => ({
    name: 'agw',
    type: 'Microsoft.Network/applicationGateways',
    properties: {
      frontendIPConfigurations: [
        { properties: { publicIPAddress: { id: 'pip' } } },
      ],
      backendAddressPools: [
        {
          properties: {
            backendAddresses: [{ fqdn: 'apim-live.azure-api.net' }],
          },
        },
      ],
      ...properties,
    },
  });
  const policy = {
    id: `${PROVIDERS}/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/waf`,
    type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
    properties: { policySettings: { state: EXPRESSION } },
  };

  it.each<[string, object]>([
    ['the policy', { firewallPolicy: EXPRESSION }],
    ['its state', { firewallPolicy: { id: policy.id } }],
    [
      'whether it is on',
      { webApplicationFirewallConfiguration: { enabled: EXPRESSION } },
    ],
    ['the listeners that have one', { httpListeners: EXPRESSION }],
  ])('is neither on nor off: %s', (_, properties) => {
    const { posture, confidence } = planned(
      instance('Premium', attached('Internal')),
      [network(), edge(properties), policy],
    );
    expect(posture).toMatchObject({
      exposure: 'unknown',
      edge: { waf: 'unknown' },
    });
    expect(confidence).toBe('low');
  });

  it('may be behind no public address', () => {
    const { posture } = planned(instance('Premium', attached('Internal')), [
      edge({
        frontendIPConfigurations: [
          { properties: { publicIPAddress: EXPRESSION } },
        ],
      }),
    ]);
    expect(posture).toMatchObject({
      exposure: 'unknown',
      edge: { public: 'unknown' },
    });
  });
});

describe('children', () => {
  const subnet = {
    name: 'snet-apim',
    properties: {
      addressPrefix: '10.4.1.0/24',
      networkSecurityGroup: { id: GROUP_ID },
    },
  };
  const rule = { name: 'allow', properties: allowManagement };
  const [listedNetwork] = [network(), group()];
  const bare: ArmResource = { ...network(), properties: undefined };
  const space = { addressSpace: { addressPrefixes: ['10.4.0.0/16'] } };
  const bareGroup: ArmResource = { ...group(), properties: {} };

  it.each<[string, ArmResource[]]>([
    [
      'beside their parents',
      [
        { ...bare, properties: space },
        bareGroup,
        {
          ...subnet,
          name: 'vnet-live/snet-apim',
          id: SUBNET_ID,
          type: 'Microsoft.Network/virtualNetworks/subnets',
        },
        {
          ...rule,
          name: 'nsg-live/allow',
          type: 'Microsoft.Network/networkSecurityGroups/securityRules',
        },
      ],
    ],
    [
      'nested in their parents',
      [
        {
          ...bare,
          properties: space,
          resources: [{ ...subnet, type: 'subnets' }],
        },
        { ...bareGroup, resources: [{ ...rule, type: 'securityRules' }] },
      ],
    ],
  ])('give the same model %s as listed in them', (_, related) => {
    const service = instance('Developer', attached('Internal'));
    const listed = planned(service, [listedNetwork, group(allowManagement)]);
    const { posture, findings, design } = planned(service, related);
    expect(posture).toEqual(listed.posture);
    expect(findings).toEqual(listed.findings);
    expect(design).toEqual(listed.design);
    expect(posture.locations[0].subnet?.prefix).toBe('10.4.1.0/24');
    expect(rulesOf(planned(service, [related[0]]))).toEqual(
      rulesOf(planned(service, [listedNetwork])),
    );
    expect(NETWORK_ID).toBe(related[0].id);
  });
});
