import type { ArmResource } from '../../arm/ArmResource';

/** Prefix of the ids of everything here. */
export const PROVIDERS =
  '/subscriptions/6b1f3c2e-0000-4000-8000-000000000001/resourceGroups/rg-live/providers';
export const NETWORK_ID = `${PROVIDERS}/Microsoft.Network/virtualNetworks/vnet-live`;
export const SUBNET_ID = `${NETWORK_ID}/subnets/snet-apim`;
export const GROUP_ID = `${PROVIDERS}/Microsoft.Network/networkSecurityGroups/nsg-live`;
export const SERVICE_ID = `${PROVIDERS}/Microsoft.ApiManagement/service/apim-live`;

/** An instance as a GET shows it. */
export function instance(
  sku: string,
  properties: Record<string, unknown> = {},
  rest: Record<string, unknown> = {},
): ArmResource {
  return {
    id: SERVICE_ID,
    name: 'apim-live',
    type: 'Microsoft.ApiManagement/service',
    location: 'Norway East',
    sku: { name: sku, capacity: 1 },
    properties,
    ...rest,
  };
}

/** The properties that attach an instance to a subnet. */
export function attached(type: string, subnetResourceId = SUBNET_ID) {
  return {
    virtualNetworkType: type,
    virtualNetworkConfiguration: { subnetResourceId },
  };
}

/** A private endpoint connection that the instance lists. */
export function connection(status: string) {
  return {
    id: `${SERVICE_ID}/privateEndpointConnections/${status}`,
    name: status,
    properties: {
      groupIds: ['Gateway'],
      privateLinkServiceConnectionState: { status },
    },
  };
}

/** The network, with the subnet of the gateway. */
export function network(
  subnet: Record<string, unknown> = {},
  addressPrefixes: unknown[] = ['10.4.0.0/16'],
): ArmResource {
  return {
    id: NETWORK_ID,
    name: 'vnet-live',
    type: 'Microsoft.Network/virtualNetworks',
    location: 'norwayeast',
    properties: {
      addressSpace: { addressPrefixes },
      subnets: [
        {
          id: SUBNET_ID,
          name: 'snet-apim',
          properties: {
            addressPrefix: '10.4.1.0/24',
            networkSecurityGroup: { id: GROUP_ID },
            ...subnet,
          },
        },
      ],
    },
  };
}

/** The network security group of that subnet. */
export function group(...rules: Record<string, unknown>[]): ArmResource {
  return {
    id: GROUP_ID,
    name: 'nsg-live',
    type: 'Microsoft.Network/networkSecurityGroups',
    properties: {
      securityRules: rules.map((properties, index) => ({
        name: `rule-${index}`,
        properties,
      })),
    },
  };
}

/** A rule that lets Azure manage a classic injected instance. */
export const allowManagement = {
  direction: 'Inbound',
  access: 'Allow',
  priority: 100,
  protocol: 'Tcp',
  sourceAddressPrefix: 'ApiManagement',
  sourcePortRange: '*',
  destinationAddressPrefix: 'VirtualNetwork',
  destinationPortRange: '3443',
};
