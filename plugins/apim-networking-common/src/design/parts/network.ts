import { z } from 'zod';
import {
  cidr,
  ipv4,
  matching,
  networkName,
  region,
  RESOURCE_GROUP,
  UUID,
} from './names';

export const peeringSchema = z
  .strictObject({
    name: networkName,
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name')
      .optional()
      .describe('Default: the gateway’s'),
    subscriptionId: matching(UUID, 'a subscription id (a UUID)')
      .optional()
      .describe('Default: the gateway’s'),
  })
  .describe('A peered virtual network');

export const virtualNetworkSchema = z
  .strictObject({
    mode: z
      .enum(['new', 'existing'])
      .default('new')
      .describe(
        '`new` is created with the gateway; `existing` is only referenced',
      ),
    name: networkName,
    resourceGroup: matching(
      RESOURCE_GROUP,
      'a resource group name of at most 90 letters, digits, dots, hyphens, underscores and parentheses, not ending with a dot',
    )
      .optional()
      .describe('For an existing network in another resource group'),
    subscriptionId: matching(
      UUID,
      'a subscription id (a UUID such as 00000000-0000-0000-0000-000000000000)',
    )
      .optional()
      .describe(
        'For an existing network; must be the subscription of the gateway',
      ),
    region: region
      .optional()
      .describe('Region of an existing network, where it is known'),
    addressSpace: z
      .array(cidr)
      .max(20)
      .optional()
      .describe('Address space, one or more IPv4 ranges'),
    dnsServers: z
      .array(ipv4)
      .max(20)
      .optional()
      .describe('IPv4 addresses of custom DNS servers. Default: Azure’s'),
    peerings: z
      .array(peeringSchema)
      .max(50)
      .optional()
      .describe('Peered virtual networks, such as a hub'),
  })
  .describe('The virtual network of a gateway or a private endpoint');

export const subnetSchema = z
  .strictObject({
    name: networkName,
    prefix: cidr
      .optional()
      .describe(
        'IPv4 range; omitted for an existing subnet whose range is not known',
      ),
    delegations: z
      .array(z.string().min(1).max(100))
      .max(5)
      .optional()
      .describe(
        'Services that the subnet is delegated to, such as `Microsoft.Web/serverFarms`. Default: the delegation that the pattern requires, in a new network; not known, in an existing one',
      ),
    networkSecurityGroup: z
      .boolean()
      .optional()
      .describe(
        'Whether a network security group is attached. Default: `true` in a new network; not known, in an existing one',
      ),
  })
  .describe('A subnet');

export const privateEndpointSchema = z
  .strictObject({
    name: networkName.optional(),
    subnet: subnetSchema,
    virtualNetwork: virtualNetworkSchema
      .optional()
      .describe('Default: the virtual network of the design'),
    status: z
      .enum(['Approved', 'Pending', 'Rejected', 'Disconnected'])
      .optional()
      .describe(
        'Default: `Approved`, the state of an endpoint that the owner of the gateway creates',
      ),
  })
  .describe('An inbound private endpoint to the gateway');

export const publicIpSchema = z
  .strictObject({
    name: networkName,
    sku: z.enum(['Basic', 'Standard']).default('Standard'),
    ipVersion: z.enum(['IPv4', 'IPv6']).default('IPv4'),
    dnsLabel: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,61}[a-z0-9]$/, {
        error:
          'must have 3 to 63 lower-case letters, digits and hyphens, starting with a letter',
      })
      .optional()
      .describe(
        'DNS name label. Default: the name of the gateway, for an address that the deployment creates',
      ),
    region: region.optional(),
  })
  .describe('A customer-managed public IP address of an injected gateway');

export const forcedTunnelSchema = z
  .strictObject({
    nextHopIpAddress: ipv4
      .optional()
      .describe(
        'Private address of the firewall or appliance. Default: a virtual network gateway',
      ),
    clientRanges: z
      .array(cidr)
      .max(50)
      .optional()
      .describe(
        'Public ranges of clients whose responses must bypass the tunnel, for external injection',
      ),
  })
  .describe(
    'Forced tunneling of outbound traffic through an appliance or a virtual network gateway',
  );

export const dnsZonesSchema = z
  .strictObject({
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name'),
    subscriptionId: matching(UUID, 'a subscription id (a UUID)')
      .optional()
      .describe('Default: the gateway’s'),
  })
  .describe('The location of central private DNS zones');

export const ddosProtectionPlanSchema = z
  .strictObject({
    name: networkName,
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name')
      .optional()
      .describe('Default: the gateway’s'),
    subscriptionId: matching(UUID, 'a subscription id (a UUID)')
      .optional()
      .describe('Default: the gateway’s'),
  })
  .describe('An existing DDoS protection plan');
