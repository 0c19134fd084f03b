import type { ArmResource } from 'backstage-plugin-apim-networking-common';

const PROVIDERS =
  '/subscriptions/3d1c1f6a-0000-4000-8000-00000000000a/resourceGroups/rg-orders/providers';
const NETWORK_ID = `${PROVIDERS}/Microsoft.Network/virtualNetworks/vnet-orders`;

/** An API Management service as an ARM GET shows it. */
export function service(
  sku: string,
  properties: Record<string, unknown> = {},
  name = 'apim-orders',
): ArmResource {
  return {
    id: `${PROVIDERS}/Microsoft.ApiManagement/service/${name}`,
    name,
    type: 'Microsoft.ApiManagement/service',
    location: 'Sweden Central',
    sku: { name: sku, capacity: 1 },
    properties,
  };
}

/** Properties of a service in a subnet of {@link network}. */
export function inSubnet(
  virtualNetworkType: 'External' | 'Internal',
  subnet = 'snet-apim',
): Record<string, unknown> {
  return {
    virtualNetworkType,
    virtualNetworkConfiguration: {
      subnetResourceId: `${NETWORK_ID}/subnets/${subnet}`,
    },
  };
}

/** A virtual network with one subnet. */
export function network(
  prefix: string,
  rest: Record<string, unknown> = {},
): ArmResource {
  return {
    id: NETWORK_ID,
    name: 'vnet-orders',
    type: 'Microsoft.Network/virtualNetworks',
    location: 'swedencentral',
    properties: {
      addressSpace: { addressPrefixes: ['10.9.0.0/16'] },
      subnets: [
        {
          name: 'snet-apim',
          properties: {
            addressPrefix: prefix,
            networkSecurityGroup: { id: `${PROVIDERS}/nsg` },
            ...rest,
          },
        },
      ],
    },
  };
}

/** An approved private endpoint connection, as a service lists it. */
export function approvedConnection(): Record<string, unknown> {
  return {
    name: 'pep-orders',
    properties: {
      privateEndpoint: { id: `${PROVIDERS}/pep-orders` },
      groupIds: ['Gateway'],
      privateLinkServiceConnectionState: { status: 'Approved' },
    },
  };
}
