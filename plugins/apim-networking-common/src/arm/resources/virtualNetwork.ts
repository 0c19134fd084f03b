import { flag, list, section, text } from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';
import { networkSecurityGroupFields } from './networkSecurityGroup';
import { routeTableFields } from './routeTable';

const subnet = named({
  properties: section({
    addressPrefix: text,
    addressPrefixes: list(text),
    delegations: list(
      section({
        serviceName: text,
        properties: section({ serviceName: text }),
      }),
    ),
    // A GET with $expand has them in full.
    networkSecurityGroup: named(networkSecurityGroupFields),
    routeTable: named(routeTableFields),
    serviceEndpoints: list(section({ service: text })),
    defaultOutboundAccess: flag,
  }),
});

/**
 * A virtual network, with the subnets that it lists.
 *
 * @public
 */
export const VIRTUAL_NETWORK = resourceType(
  'Microsoft.Network/virtualNetworks',
  named({
    location: text,
    properties: section({
      addressSpace: section({ addressPrefixes: list(text) }),
      dhcpOptions: section({ dnsServers: list(text) }),
      subnets: list(subnet),
    }),
  }),
);
export type VirtualNetwork = ResourceOf<typeof VIRTUAL_NETWORK>;

export const SUBNET = resourceType(
  'Microsoft.Network/virtualNetworks/subnets',
  subnet,
);
export type Subnet = ResourceOf<typeof SUBNET>;
