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
    /** Left out: that of the gateway. */
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name').optional(),
    /** Left out: that of the gateway. */
    subscriptionId: matching(UUID, 'a subscription id (a UUID)').optional(),
  })
  .describe('A network that a network is peered with');

export const virtualNetworkSchema = z
  .strictObject({
    /** `new` is created with the gateway; `existing` is only referenced. */
    mode: z.enum(['new', 'existing']).default('new'),
    name: networkName,
    /** For an existing network in another resource group. */
    resourceGroup: matching(
      RESOURCE_GROUP,
      'a resource group name of at most 90 letters, digits, dots, hyphens, underscores and parentheses, not ending with a dot',
    ).optional(),
    /** For an existing network; must be the subscription of the gateway. */
    subscriptionId: matching(
      UUID,
      'a subscription id (a UUID such as 00000000-0000-0000-0000-000000000000)',
    ).optional(),
    /** Region of an existing network, where it is known. */
    region: region.optional(),
    /** Address space, one or more IPv4 ranges. */
    addressSpace: z.array(cidr).max(20).optional(),
    /** DNS servers of one's own, as IPv4 addresses. Left out: Azure's. */
    dnsServers: z.array(ipv4).max(20).optional(),
    /** Networks that it is peered with, such as a hub. */
    peerings: z.array(peeringSchema).max(50).optional(),
  })
  .describe('A virtual network that the gateway uses');

export const subnetSchema = z
  .strictObject({
    name: networkName,
    /** IPv4 range; left out for an existing subnet whose range is not known. */
    prefix: cidr.optional(),
    /**
     * Services that the subnet is delegated to, such as `Microsoft.Web/serverFarms`.
     * Left out: the delegation that the pattern needs, for a new network, or not known, for an existing one.
     */
    delegations: z.array(z.string().min(1).max(100)).max(5).optional(),
    /** Whether a network security group is attached. Left out: as for `delegations`. */
    networkSecurityGroup: z.boolean().optional(),
  })
  .describe('A subnet');

export const privateEndpointSchema = z
  .strictObject({
    name: networkName.optional(),
    subnet: subnetSchema,
    /** Left out: the virtual network of the design. */
    virtualNetwork: virtualNetworkSchema.optional(),
    /** Left out: `Approved`, as an endpoint made by the owner of the gateway is. */
    status: z
      .enum(['Approved', 'Pending', 'Rejected', 'Disconnected'])
      .optional(),
  })
  .describe('An inbound private endpoint to the gateway');

export const publicIpSchema = z
  .strictObject({
    name: networkName,
    sku: z.enum(['Basic', 'Standard']).default('Standard'),
    ipVersion: z.enum(['IPv4', 'IPv6']).default('IPv4'),
    /** DNS name label. Left out: the name of the gateway, for one that we create. */
    dnsLabel: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,61}[a-z0-9]$/, {
        error:
          'needs 3 to 63 lower-case letters, digits and hyphens, starting with a letter',
      })
      .optional(),
    region: region.optional(),
  })
  .describe('A public IP address of one’s own for an injected gateway');

export const forcedTunnelSchema = z
  .strictObject({
    /** Private address of the firewall or appliance. Left out: a virtual network gateway. */
    nextHopIpAddress: ipv4.optional(),
    /** Public ranges of callers whose answers must go straight back (external injection). */
    clientRanges: z.array(cidr).max(50).optional(),
  })
  .describe('Outbound traffic is forced through an appliance or a gateway');

export const dnsZonesSchema = z
  .strictObject({
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name'),
    /** Left out: that of the gateway. */
    subscriptionId: matching(UUID, 'a subscription id (a UUID)').optional(),
  })
  .describe('Where central private DNS zones are');

export const ddosProtectionPlanSchema = z
  .strictObject({
    name: networkName,
    /** Left out: that of the gateway. */
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name').optional(),
    /** Left out: that of the gateway. */
    subscriptionId: matching(UUID, 'a subscription id (a UUID)').optional(),
  })
  .describe('A DDoS protection plan that exists');
