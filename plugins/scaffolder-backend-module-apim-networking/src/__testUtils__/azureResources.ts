import type { ArmResource } from 'backstage-plugin-apim-networking-common';

export const SUBSCRIPTION = '6b1f3c2e-0000-4000-8000-000000000001';
const place = (group: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers`;
export const SERVICE_ID = `${place(
  'rg-apis',
)}/Microsoft.ApiManagement/service/apim-orders`;
const NETWORK_ID = `${place(
  'rg-network',
)}/Microsoft.Network/virtualNetworks/vnet-orders`;
const ENDPOINT_ID = `${place(
  'rg-apis',
)}/Microsoft.Network/privateEndpoints/pep-orders`;
const ZONE_ID = `${place(
  'rg-dns',
)}/Microsoft.Network/privateDnsZones/privatelink.azure-api.net`;

const resource = (
  id: string,
  type: string,
  properties: object,
  rest: object = {},
): ArmResource => ({
  id,
  name: id.split('/').pop(),
  type,
  properties,
  ...rest,
});

/** An instance as a GET shows it. */
export function service(
  sku: string,
  properties: object = {},
  rest: object = {},
): ArmResource {
  return resource(
    SERVICE_ID,
    'Microsoft.ApiManagement/service',
    {
      publisherName: 'Orders team',
      publisherEmail: 'orders@example.com',
      ...properties,
    },
    {
      location: 'Sweden Central',
      sku: { name: sku, capacity: 1 },
      tags: { costCentre: '4711' },
      ...rest,
    },
  );
}

/** Isolated: integrated, with a private endpoint and no public access; its network is in another resource group. */
export const isolatedService = service('StandardV2', {
  publicNetworkAccess: 'Disabled',
  virtualNetworkType: 'External',
  virtualNetworkConfiguration: {
    subnetResourceId: `${NETWORK_ID}/subnets/snet-apim`,
  },
  privateEndpointConnections: [
    {
      id: `${SERVICE_ID}/privateEndpointConnections/pep-orders.1`,
      name: 'pep-orders.1',
      properties: {
        groupIds: ['Gateway'],
        privateEndpoint: { id: ENDPOINT_ID },
        privateLinkServiceConnectionState: { status: 'Approved' },
      },
    },
  ],
});

const GROUP_ID = `${place(
  'rg-network',
)}/Microsoft.Network/networkSecurityGroups/nsg-orders`;
const subnet = (name: string, addressPrefix: string, properties = {}) => ({
  id: `${NETWORK_ID}/subnets/${name}`,
  name,
  properties: {
    addressPrefix,
    networkSecurityGroup: { id: GROUP_ID },
    ...properties,
  },
});

/** What is around it. */
export const isolatedResources: ArmResource[] = [
  resource(
    NETWORK_ID,
    'Microsoft.Network/virtualNetworks',
    {
      addressSpace: { addressPrefixes: ['10.20.0.0/16'] },
      subnets: [
        subnet('snet-apim', '10.20.1.0/24', {
          delegations: [
            { properties: { serviceName: 'Microsoft.Web/serverFarms' } },
          ],
        }),
        subnet('snet-private-endpoints', '10.20.2.0/27'),
      ],
    },
    { location: 'swedencentral' },
  ),
  resource(GROUP_ID, 'Microsoft.Network/networkSecurityGroups', {
    securityRules: [],
  }),
  resource(
    ENDPOINT_ID,
    'Microsoft.Network/privateEndpoints',
    {
      subnet: { id: `${NETWORK_ID}/subnets/snet-private-endpoints` },
      privateLinkServiceConnections: [
        {
          properties: {
            privateLinkServiceId: SERVICE_ID,
            groupIds: ['Gateway'],
          },
        },
      ],
    },
    { location: 'swedencentral' },
  ),
  resource(
    `${ENDPOINT_ID}/privateDnsZoneGroups/default`,
    'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
    {
      privateDnsZoneConfigs: [{ properties: { privateDnsZoneId: ZONE_ID } }],
    },
  ),
  resource(ZONE_ID, 'Microsoft.Network/privateDnsZones', {}),
  ...['apim-orders', 'apim-other', 'apim-third'].map(name =>
    resource(`${ZONE_ID}/A/${name}`, 'Microsoft.Network/privateDnsZones/A', {
      aRecords: [{ ipv4Address: '10.20.2.4' }],
    }),
  ),
];

const AGW = 'Microsoft.Network/applicationGateways';
const WAF =
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies';

/** Application Gateways of the subscription: the third leads to the injected instance by a name in private DNS. */
export const edgeResources: ArmResource[] = [
  ...isolatedResources.slice(0, 2),
  ...['agw-a', 'agw-b', 'agw-orders'].map(name =>
    resource(`${place('rg-edge')}/${AGW}/${name}`, AGW, {
      firewallPolicy: { id: `${place('rg-edge')}/${WAF}/waf-${name}` },
      frontendIPConfigurations: [
        { properties: { publicIPAddress: { id: 'pip' } } },
      ],
      gatewayIPConfigurations: [
        {
          properties: {
            subnet: { id: `${NETWORK_ID}/subnets/snet-private-endpoints` },
          },
        },
      ],
      backendAddressPools: [
        {
          properties: {
            backendAddresses: [{ fqdn: `${name}.internal.example.com` }],
          },
        },
      ],
    }),
  ),
  resource(`${place('rg-edge')}/${WAF}/waf-agw-orders`, WAF, {
    policySettings: { state: 'Enabled', mode: 'Detection' },
  }),
  resource(
    `${place('rg-dns')}/Microsoft.Network/privateDnsZones/internal.example.com`,
    'Microsoft.Network/privateDnsZones',
    {},
  ),
  resource(
    `${place(
      'rg-dns',
    )}/Microsoft.Network/privateDnsZones/internal.example.com/A/agw-orders`,
    'Microsoft.Network/privateDnsZones/A',
    { aRecords: [{ ipv4Address: '10.20.1.5' }] },
  ),
];

/** Injected, and reached through an Application Gateway. */
export const injectedService = service('Premium', {
  virtualNetworkType: 'Internal',
  virtualNetworkConfiguration: {
    subnetResourceId: `${NETWORK_ID}/subnets/snet-apim`,
  },
  privateIPAddresses: ['10.20.1.5'],
});
