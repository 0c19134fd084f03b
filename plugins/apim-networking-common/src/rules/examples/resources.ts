import type { ArmResource } from '../../arm/ArmResource';

/** The resource group of the resources in examples. */
export const GROUP =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-apim/providers';

const NETWORK = `${GROUP}/Microsoft.Network/virtualNetworks/vnet-apim`;
const SECURITY_GROUP = `${GROUP}/Microsoft.Network/networkSecurityGroups/nsg-apim`;
const ROUTE_TABLE = `${GROUP}/Microsoft.Network/routeTables/rt-apim`;

/** The id of the instance. */
export const SERVICE = `${GROUP}/Microsoft.ApiManagement/service/apim-orders`;

/** An instance, with these properties. */
export function service(
  sku: string,
  properties: Record<string, unknown> = {},
  capacity = 1,
): ArmResource {
  return {
    id: SERVICE,
    type: 'Microsoft.ApiManagement/service',
    name: 'apim-orders',
    location: 'swedencentral',
    sku: { name: sku, capacity },
    properties,
  } as ArmResource;
}

/** A workspace gateway in the subnet of the network. */
export function workspaceGateway(
  virtualNetworkType: 'External' | 'Internal',
): ArmResource {
  return {
    id: `${GROUP}/Microsoft.ApiManagement/gateways/gw-orders`,
    type: 'Microsoft.ApiManagement/gateways',
    name: 'gw-orders',
    location: 'swedencentral',
    sku: { name: 'WorkspaceGatewayPremium', capacity: 1 },
    properties: {
      virtualNetworkType,
      backend: { subnet: { id: `${NETWORK}/subnets/snet-apim` } },
    },
  } as ArmResource;
}

/** The properties of an instance in the subnet of the network. */
export const inSubnet = (virtualNetworkType: 'External' | 'Internal') => ({
  virtualNetworkType,
  virtualNetworkConfiguration: {
    subnetResourceId: `${NETWORK}/subnets/snet-apim`,
  },
});

/** The network, with the properties of its subnet. */
export function network(
  subnet: Record<string, unknown> = {},
  location = 'swedencentral',
): ArmResource {
  return {
    id: NETWORK,
    type: 'Microsoft.Network/virtualNetworks',
    name: 'vnet-apim',
    location,
    properties: {
      addressSpace: { addressPrefixes: ['10.20.0.0/16'] },
      subnets: [
        {
          name: 'snet-apim',
          properties: { addressPrefix: '10.20.1.0/24', ...subnet },
        },
      ],
    },
  } as ArmResource;
}

/** A rule of a network security group, as `Allow 443 from Internet` and `Deny * to Internet` say it. */
export interface ExampleRule {
  name: string;
  allow?: boolean;
  inbound?: boolean;
  priority: number;
  remote: string;
  ports: string[];
}

/** The network with a network security group that has these rules. */
export function secured(rules: ExampleRule[]): ArmResource[] {
  return [
    network({ networkSecurityGroup: { id: SECURITY_GROUP } }),
    {
      id: SECURITY_GROUP,
      type: 'Microsoft.Network/networkSecurityGroups',
      name: 'nsg-apim',
      location: 'swedencentral',
      properties: {
        securityRules: rules.map(
          ({
            name,
            allow = true,
            inbound = false,
            priority,
            remote,
            ports,
          }) => ({
            name,
            properties: {
              priority,
              direction: inbound ? 'Inbound' : 'Outbound',
              access: allow ? 'Allow' : 'Deny',
              protocol: allow ? 'Tcp' : '*',
              sourceAddressPrefix: inbound ? remote : 'VirtualNetwork',
              sourcePortRange: '*',
              destinationAddressPrefix: inbound ? 'VirtualNetwork' : remote,
              destinationPortRanges: ports,
            },
          }),
        ),
      },
    } as ArmResource,
  ];
}

/** The network with a route table that has these routes, by prefix. */
export function routed(
  routes: Record<string, string>,
  subnet: Record<string, unknown> = {},
): ArmResource[] {
  return [
    network({ routeTable: { id: ROUTE_TABLE }, ...subnet }),
    {
      id: ROUTE_TABLE,
      type: 'Microsoft.Network/routeTables',
      name: 'rt-apim',
      location: 'swedencentral',
      properties: {
        routes: Object.entries(routes).map(([addressPrefix, nextHopType]) => ({
          name: addressPrefix.replace(/[^\w]/g, '-'),
          properties: { addressPrefix, nextHopType },
        })),
      },
    } as ArmResource,
  ];
}

export const denyInternetOutbound: ExampleRule = {
  name: 'DenyOutbound',
  allow: false,
  priority: 4000,
  remote: '*',
  ports: ['*'],
};

export const denyInbound: ExampleRule = {
  ...denyInternetOutbound,
  name: 'DenyInbound',
  inbound: true,
};

export const allowManagement: ExampleRule = {
  name: 'AllowManagement',
  inbound: true,
  priority: 100,
  remote: 'ApiManagement',
  ports: ['3443'],
};

export const allowTo = (
  remote: string,
  ports: string[],
  priority: number,
): ExampleRule => ({ name: `Allow${remote}`, priority, remote, ports });

export const allowFrom = (
  remote: string,
  ports: string[],
  priority: number,
): ExampleRule => ({
  name: `AllowFrom${remote.replace(/[^\w]/g, '-')}`,
  inbound: true,
  priority,
  remote,
  ports,
});

/** Autoscale that scales the instance in by a percentage. */
export function autoscale(percent: number): ArmResource {
  return {
    id: `${GROUP}/Microsoft.Insights/autoscaleSettings/autoscale-apim`,
    type: 'Microsoft.Insights/autoscaleSettings',
    name: 'autoscale-apim',
    location: 'swedencentral',
    properties: {
      targetResourceUri: SERVICE,
      profiles: [
        {
          name: 'default',
          rules: [
            {
              scaleAction: {
                direction: 'Decrease',
                type: 'PercentChangeCount',
                value: percent,
                cooldown: 'PT90M',
              },
            },
          ],
        },
      ],
    },
  } as ArmResource;
}

/** A private endpoint connection, as the instance lists it. */
export function connection(properties: Record<string, unknown> = {}) {
  return {
    id: `${SERVICE}/privateEndpointConnections/pep-apim`,
    name: 'pep-apim',
    properties: {
      groupIds: ['Gateway'],
      privateLinkServiceConnectionState: { status: 'Approved' },
      ...properties,
    },
  };
}

/** A private endpoint that leads to a resource. */
export function privateEndpointTo(privateLinkServiceId: string): ArmResource {
  return {
    id: `${GROUP}/Microsoft.Network/privateEndpoints/pep-apim`,
    type: 'Microsoft.Network/privateEndpoints',
    name: 'pep-apim',
    location: 'swedencentral',
    properties: {
      subnet: { id: `${NETWORK}/subnets/snet-pep` },
      privateLinkServiceConnections: [
        {
          name: 'gateway',
          properties: { privateLinkServiceId, groupIds: ['Gateway'] },
        },
      ],
    },
  } as ArmResource;
}

/** A private DNS zone. */
export function privateDnsZone(name: string): ArmResource {
  return {
    id: `${GROUP}/Microsoft.Network/privateDnsZones/${name}`,
    type: 'Microsoft.Network/privateDnsZones',
    name,
    location: 'global',
  } as ArmResource;
}

/** An instance in two regions, the subnets of both with a network security group that has these rules. */
export function inTwoRegions(
  virtualNetworkType: 'External' | 'Internal',
  rules: ExampleRule[],
): ArmResource[] {
  const [primary, group] = secured(rules);
  const id = `${NETWORK}-no`;
  return [
    service('Premium', {
      ...inSubnet(virtualNetworkType),
      additionalLocations: [
        {
          location: 'norwayeast',
          sku: { name: 'Premium', capacity: 1 },
          virtualNetworkConfiguration: {
            subnetResourceId: `${id}/subnets/snet-apim`,
          },
        },
      ],
    }),
    primary,
    { ...primary, id, name: 'vnet-apim-no', location: 'norwayeast' },
    group,
  ];
}

/** Front Door with an origin group whose origins lead to the instance: by a private link, or over the internet. */
export function frontDoor(privateLinks: boolean[]): ArmResource[] {
  return [
    {
      type: 'Microsoft.Cdn/profiles',
      name: 'afd-orders',
      location: 'global',
      sku: { name: 'Premium_AzureFrontDoor' },
    } as ArmResource,
    ...privateLinks.map(
      (isPrivate, index) =>
        ({
          type: 'Microsoft.Cdn/profiles/originGroups/origins',
          name: `afd-orders/apis/origin-${index + 1}`,
          properties: {
            hostName: 'apim-orders.azure-api.net',
            ...(isPrivate && {
              sharedPrivateLinkResource: {
                privateLink: { id: SERVICE },
                groupId: 'Gateway',
              },
            }),
          },
        } as ArmResource),
    ),
  ];
}

/** An Application Gateway in front of the instance, with a probe for this path, or without one. */
export function applicationGateway(probePath?: string): ArmResource {
  const id = `${GROUP}/Microsoft.Network/applicationGateways/agw-apim`;
  return {
    id,
    type: 'Microsoft.Network/applicationGateways',
    name: 'agw-apim',
    location: 'swedencentral',
    properties: {
      frontendIPConfigurations: [
        {
          name: 'public',
          properties: {
            publicIPAddress: {
              id: `${GROUP}/Microsoft.Network/publicIPAddresses/pip-agw`,
            },
          },
        },
      ],
      backendAddressPools: [
        {
          name: 'apim',
          properties: {
            backendAddresses: [{ fqdn: 'apim-orders.azure-api.net' }],
          },
        },
      ],
      backendHttpSettingsCollection: [
        {
          name: 'https',
          properties: {
            port: 443,
            protocol: 'Https',
            ...(probePath && { probe: { id: `${id}/probes/status` } }),
          },
        },
      ],
      ...(probePath && {
        probes: [{ name: 'status', properties: { path: probePath } }],
      }),
    },
  } as ArmResource;
}
