import fc from 'fast-check';
import type { ArmResource } from '../arm/ArmResource';
import { sourcesOf } from '../finding';
import { analyseResources, staticAnalysisChecks } from './analyseResources';

const cipher = (name: string) =>
  `Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.${name}`;

const goodService: ArmResource = {
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/apim-orders',
  name: 'apim-orders',
  type: 'Microsoft.ApiManagement/service',
  sku: { name: 'Premium', capacity: 3 },
  zones: ['1', '2', '3'],
  identity: { type: 'SystemAssigned' },
  properties: {
    virtualNetworkType: 'Internal',
    virtualNetworkConfiguration: {
      subnetResourceId: '/subscriptions/S/vnet/subnets/snet-apim',
    },
    apiVersionConstraint: { minApiVersion: '2021-08-01' },
    customProperties: Object.fromEntries(
      [
        'TLS_RSA_WITH_AES_128_CBC_SHA',
        'TLS_RSA_WITH_AES_256_CBC_SHA',
        'TLS_RSA_WITH_AES_128_CBC_SHA256',
        'TLS_RSA_WITH_AES_256_CBC_SHA256',
        'TLS_RSA_WITH_AES_128_GCM_SHA256',
        'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
        'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
      ].map(name => [cipher(name), 'False']),
    ),
  },
};

type Json = Record<string, unknown>;
const service = (changes: Json, properties: Json = {}): ArmResource => ({
  ...goodService,
  ...changes,
  properties: { ...(goodService.properties as Json), ...properties },
});

const securityRule = (name: string, properties: Json) => ({
  name,
  properties: {
    direction: 'Inbound',
    access: 'Allow',
    priority: 100,
    protocol: 'Tcp',
    sourceAddressPrefix: 'ApiManagement',
    destinationAddressPrefix: 'VirtualNetwork',
    destinationPortRange: '3443',
    ...properties,
  },
});
const lateral = securityRule('DenyRemote', {
  direction: 'Outbound',
  access: 'Deny',
  sourceAddressPrefix: '*',
  destinationPortRange: undefined,
  destinationPortRanges: ['22', '3389'],
});
const group = (...rules: unknown[]): ArmResource => ({
  name: 'nsg-apim',
  type: 'Microsoft.Network/networkSecurityGroups',
  properties: { securityRules: rules },
});
const network = (subnet: Json, name = 'snet-pep'): ArmResource => ({
  id: '/subscriptions/s/vnet',
  name: 'vnet-orders',
  type: 'Microsoft.Network/virtualNetworks',
  properties: { subnets: [{ name, properties: subnet }] },
});
const goodSubnet = {
  networkSecurityGroup: { id: '/nsg' },
  defaultOutboundAccess: false,
};
const address = (changes: Json, properties: Json = {}): ArmResource => ({
  name: 'pip-orders',
  type: 'Microsoft.Network/publicIPAddresses',
  sku: { name: 'Standard' },
  zones: ['1', '2', '3'],
  properties: {
    publicIPAllocationMethod: 'Static',
    dnsSettings: { domainNameLabel: 'orders' },
    ...properties,
  },
  ...changes,
});
const applicationGateway = (
  properties: Json = {},
  changes: Json = {},
): ArmResource => ({
  name: 'agw-orders',
  type: 'Microsoft.Network/applicationGateways',
  zones: ['1', '2'],
  properties: {
    sku: { name: 'WAF_v2' },
    autoscaleConfiguration: { minCapacity: 2 },
    firewallPolicy: { id: '/waf' },
    sslPolicy: { policyName: 'AppGwSslPolicy20220101S' },
    httpListeners: [{ name: 'https', properties: { protocol: 'Https' } }],
    ...properties,
  },
  ...changes,
});
const firewall = (settings: Json, managedRules: Json = {}): ArmResource => ({
  name: 'waf-orders',
  type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
  properties: {
    policySettings: { state: 'Enabled', mode: 'Prevention', ...settings },
    managedRules,
  },
});

/** For each check: what breaks it, and the closest that does not. */
const cases: Record<string, { bad: ArmResource[]; good: ArmResource[] }> = {
  'Azure.APIM.ManagedIdentity': {
    bad: [
      service({ identity: undefined }),
      service({ identity: { type: 'None' } }),
    ],
    good: [service({ identity: { type: 'UserAssigned' } })],
  },
  'Azure.APIM.Protocols': {
    bad: [
      service(
        {},
        {
          customProperties: {
            'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10':
              'True',
          },
        },
      ),
    ],
    good: [
      service(
        {},
        {
          customProperties: {
            'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10':
              'false',
          },
        },
      ),
    ],
  },
  'Azure.APIM.Ciphers': {
    bad: [
      service({}, { customProperties: {} }),
      service(
        {},
        {
          customProperties: {
            ...(goodService.properties as Record<string, Json>)
              .customProperties,
            [cipher('TripleDes168')]: 'True',
          },
        },
      ),
    ],
    good: [
      service({}),
      service({ sku: { name: 'Consumption' } }, { customProperties: {} }),
      service({}, { customProperties: '[parameters(…)]' }),
    ],
  },
  'Azure.APIM.MinAPIVersion': {
    bad: [
      service({}, { apiVersionConstraint: undefined }),
      service({}, { apiVersionConstraint: { minApiVersion: '2019-12-01' } }),
    ],
    good: [
      service({}, { apiVersionConstraint: { minApiVersion: '2024-05-01' } }),
    ],
  },
  'Azure.APIM.AvailabilityZone': {
    bad: [
      service({ zones: ['1'] }),
      service({ sku: { name: 'Premium', capacity: 2 } }),
      service(
        {},
        {
          additionalLocations: [
            { zones: ['1', '2'], sku: { name: 'Premium', capacity: 1 } },
          ],
        },
      ),
    ],
    good: [service({ zones: [] }), service({})],
  },
  'Azure.APIM.Name': {
    bad: [service({ name: '1apim' })],
    good: [service({ name: 'a' }), service({ name: '[format(…)]' })],
  },
  ef619a2c: {
    bad: [service({}, { virtualNetworkType: 'None' })],
    good: [service({}, { virtualNetworkType: 'external' })],
  },
  '42daa904': {
    bad: [
      service({ zones: undefined }),
      service({ zones: [], sku: { name: 'PremiumV2' } }),
    ],
    good: [
      service(
        { zones: [], sku: { name: 'PremiumV2' } },
        { zoneRedundant: true },
      ),
      service({ zones: [], sku: { name: 'Basic' } }),
    ],
  },
  'Azure.NSG.AnyInboundSource': {
    bad: [group(lateral, securityRule('Any', { sourceAddressPrefix: '*' }))],
    good: [
      group(
        lateral,
        securityRule('Internet', { sourceAddressPrefix: 'Internet' }),
      ),
    ],
  },
  'Azure.NSG.DenyAllInbound': {
    bad: [
      group(
        lateral,
        securityRule('Late', { priority: 200 }),
        securityRule('DenyAll', { access: 'Deny', sourceAddressPrefix: '*' }),
      ),
    ],
    good: [
      group(
        lateral,
        securityRule('DenyAll', {
          access: 'Deny',
          sourceAddressPrefix: '*',
          priority: 4096,
        }),
        securityRule('Early', { priority: 200 }),
      ),
    ],
  },
  'Azure.NSG.LateralTraversal': {
    bad: [group()],
    good: [
      group(lateral),
      group(
        securityRule('DenyAll', {
          direction: 'Outbound',
          access: 'Deny',
          destinationAddressPrefix: '*',
          destinationPortRange: '*',
        }),
      ),
    ],
  },
  CKV_AZURE_9: {
    bad: [
      group(
        lateral,
        securityRule('Web', {
          sourceAddressPrefix: 'Internet',
          destinationPortRange: '80-443',
        }),
      ),
    ],
    good: [
      group(
        lateral,
        securityRule('Web', {
          sourceAddressPrefix: 'Internet',
          destinationPortRange: '443',
        }),
        securityRule('Ssh', {
          sourceAddressPrefix: '10.0.0.0/8',
          destinationPortRange: '22',
        }),
      ),
    ],
  },
  'Azure.VNET.UseNSGs': {
    bad: [network({ ...goodSubnet, networkSecurityGroup: null })],
    good: [network(goodSubnet), network({}, 'GatewaySubnet')],
  },
  'Azure.VNET.PrivateSubnet': {
    bad: [network({ ...goodSubnet, defaultOutboundAccess: undefined })],
    good: [
      network(goodSubnet),
      network({
        ...goodSubnet,
        defaultOutboundAccess: true,
        delegations: [{ name: 'web' }],
      }),
    ],
  },
  'Azure.PublicIP.StandardSKU': {
    bad: [
      address({ sku: undefined }),
      address({}, { publicIPAllocationMethod: 'Dynamic' }),
    ],
    good: [address({ sku: { name: 'standard' } })],
  },
  'Azure.PublicIP.AvailabilityZone': {
    bad: [address({ zones: ['1'] })],
    good: [address({})],
  },
  'Azure.PublicIP.DNSLabel': {
    bad: [address({}, { dnsSettings: undefined })],
    good: [address({})],
  },
  'Azure.AppGw.UseWAF': {
    bad: [
      applicationGateway({ sku: { name: 'Standard_v2' } }),
      applicationGateway({ firewallPolicy: undefined }),
    ],
    good: [applicationGateway()],
  },
  'Azure.AppGw.SSLPolicy': {
    bad: [
      applicationGateway({ sslPolicy: undefined }),
      applicationGateway({
        sslPolicy: { policyName: 'AppGwSslPolicy20150501' },
      }),
    ],
    good: [applicationGateway()],
  },
  'Azure.AppGw.UseHTTPS': {
    bad: [
      applicationGateway({
        httpListeners: [{ name: 'http', properties: { protocol: 'Http' } }],
      }),
    ],
    good: [
      applicationGateway({
        httpListeners: [{ name: 'http', properties: { protocol: 'Http' } }],
        requestRoutingRules: [
          {
            properties: {
              httpListener: { id: '/agw/httpListeners/http' },
              redirectConfiguration: { id: '/agw/redirect' },
            },
          },
        ],
      }),
    ],
  },
  'Azure.AppGw.MinInstance': {
    bad: [
      applicationGateway({ autoscaleConfiguration: { minCapacity: 0 } }),
      applicationGateway({
        autoscaleConfiguration: undefined,
        sku: { name: 'WAF_v2', capacity: 1 },
      }),
    ],
    good: [applicationGateway()],
  },
  'Azure.AppGw.AvailabilityZone': {
    bad: [applicationGateway({}, { zones: [] })],
    good: [applicationGateway()],
  },
  'Azure.AppGwWAF.Enabled': {
    bad: [firewall({ state: 'Disabled' })],
    good: [firewall({})],
  },
  'Azure.AppGwWAF.PreventionMode': {
    bad: [firewall({ mode: 'Detection' }), firewall({ mode: undefined })],
    good: [firewall({})],
  },
  'Azure.AppGwWAF.Exclusions': {
    bad: [firewall({}, { exclusions: [{ matchVariable: 'x' }] })],
    good: [firewall({}, { exclusions: [] })],
  },
};

describe('analyseResources', () => {
  it('has a case for each check, and a known source', () => {
    expect(Object.keys(cases).sort()).toEqual(
      staticAnalysisChecks.map(({ id }) => id).sort(),
    );
    for (const check of staticAnalysisChecks) {
      expect(sourcesOf(check)).not.toHaveLength(0);
      for (const { url } of sourcesOf(check)) expect(url).toMatch(/^https:/);
    }
  });

  it.each(Object.entries(cases))('%s', (id, { bad, good }) => {
    for (const resource of bad) {
      const [found] = analyseResources([resource]).filter(
        ({ ruleId }) => ruleId === id,
      );
      expect(found).toMatchObject({ ruleId: id, origin: 'platform' });
      expect(found.foreignIds[0]).toBe(id);
      expect(found.severity).not.toBe('error');
    }
    for (const resource of good) {
      expect(
        analyseResources([resource]).filter(({ ruleId }) => ruleId === id),
      ).toEqual([]);
    }
  });

  it('lets the subnet of a classic injection be', () => {
    const subnet = network(
      { networkSecurityGroup: { id: '/nsg' } },
      'snet-apim',
    );
    subnet.id = '/subscriptions/s/vnet';
    expect(analyseResources([goodService, subnet])).toEqual([]);
    expect(analyseResources([subnet]).map(({ ruleId }) => ruleId)).toEqual([
      'Azure.VNET.PrivateSubnet',
    ]);
  });

  it('finds nothing in what it does not know, and never throws', () => {
    expect(analyseResources([{ type: 'Microsoft.Web/sites' }, {}])).toEqual([]);
    const types = [...new Set(staticAnalysisChecks.map(c => c.type))];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(
          fc.constantFrom('properties', 'sku', 'zones', 'identity', 'name'),
          fc.jsonValue(),
        ),
        (type, rest) => {
          expect(() => analyseResources([{ ...rest, type }])).not.toThrow();
        },
      ),
    );
  });
});

/** What the compiler could not resolve of each kind of resource: nothing of it is evaluated. */
const UNRESOLVED = "[parameters('x')]";

describe('what cannot be determined', () => {
  it.each<[string, ArmResource]>([
    ['42daa904', service({}, { zoneRedundant: UNRESOLVED })],
    ['Azure.APIM.ManagedIdentity', service({ identity: UNRESOLVED })],
    [
      'Azure.APIM.MinAPIVersion',
      service({}, { apiVersionConstraint: UNRESOLVED }),
    ],
    ['ef619a2c', service({}, { virtualNetworkType: UNRESOLVED })],
    ['ef619a2c', service({}, { virtualNetworkType: 7 })],
    ['Azure.AppGw.UseWAF', applicationGateway({ firewallPolicy: UNRESOLVED })],
    ['Azure.AppGw.UseWAF', applicationGateway({ sku: UNRESOLVED })],
    ['Azure.AppGw.SSLPolicy', applicationGateway({ sslPolicy: UNRESOLVED })],
    [
      'Azure.AppGw.UseHTTPS',
      applicationGateway({
        httpListeners: [{ name: 'http', properties: { protocol: 'Http' } }],
        requestRoutingRules: UNRESOLVED,
      }),
    ],
    [
      'Azure.AppGwWAF.PreventionMode',
      { ...firewall({}), properties: UNRESOLVED },
    ],
    ['Azure.PublicIP.DNSLabel', address({}, { dnsSettings: UNRESOLVED })],
    ['Azure.PublicIP.StandardSKU', address({ sku: UNRESOLVED })],
    ['Azure.VNET.UseNSGs', network({ networkSecurityGroup: UNRESOLVED })],
    [
      'Azure.VNET.PrivateSubnet',
      network({ defaultOutboundAccess: UNRESOLVED }),
    ],
    [
      'Azure.NSG.LateralTraversal',
      group(securityRule('x', { access: UNRESOLVED })),
    ],
    [
      'Azure.NSG.DenyAllInbound',
      group(
        securityRule('DenyAll', { access: 'Deny', sourceAddressPrefix: '*' }),
        securityRule('First', { priority: UNRESOLVED }),
      ),
    ],
  ])('is not evaluated by %s', (id, resource) => {
    expect(
      analyseResources([resource]).filter(({ ruleId }) => ruleId === id),
    ).toEqual([]);
  });

  it('finds nothing in resources of which only the deployment knows the properties', () => {
    for (const type of new Set(staticAnalysisChecks.map(check => check.type))) {
      expect(
        analyseResources([
          {
            name: 'a',
            type,
            sku: UNRESOLVED as never,
            zones: UNRESOLVED as never,
            identity: UNRESOLVED as never,
            properties: UNRESOLVED,
          },
        ]),
      ).toEqual([]);
    }
  });

  it('denies by a rule that is a resource of its own', () => {
    const separate: ArmResource = {
      ...lateral,
      name: 'nsg-apim/DenyRemote',
      type: 'Microsoft.Network/networkSecurityGroups/securityRules',
    };
    expect(analyseResources([group(), separate])).toEqual([]);
  });
});
