import { z } from 'zod';
import { TIER_NAMES } from '../tiers';
import { PATTERN_NAMES, type PatternName } from '../patterns';
import { parseCidr } from '../model/cidr';
import { requirePatternParts } from './patternParts';

/** What ARM accepts as the name of an API Management service. */
const SERVICE_NAME = /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/;
/** What ARM accepts as the name of a virtual network, subnet, or public IP address. */
const NETWORK_NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,78}[a-zA-Z0-9_])?$/;
const RESOURCE_GROUP = /^[-\w.()]{0,89}[-\w()]$/;
const REGION = /^[a-z][a-z0-9]{2,49}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;

function matching(pattern: RegExp, need: string) {
  return z.string({ error: `needs ${need}` }).regex(pattern, {
    error: `needs ${need}`,
  });
}

const networkName = matching(
  NETWORK_NAME,
  '1 to 80 letters, digits, dots, hyphens and underscores, starting with a letter or digit and ending with a letter, digit or underscore',
);

/** An IPv4 range in CIDR notation with no host bits set, such as `10.20.0.0/27`. */
const cidr = z
  .string({ error: 'needs an IPv4 range such as 10.20.0.0/27' })
  .superRefine((value, ctx) => {
    const parsed = parseCidr(value);
    if (!parsed.ok) ctx.addIssue({ code: 'custom', message: parsed.need });
  });

const region = z
  .string({ error: 'needs an Azure region such as westeurope' })
  .transform(value => value.replace(/[\s-]/g, '').toLowerCase())
  .pipe(matching(REGION, 'an Azure region such as westeurope'));

/** One IPv4 address, such as `10.0.0.4`. */
const ipv4 = matching(
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/,
  'an IPv4 address such as 10.0.0.4',
);

const peeringSchema = z
  .strictObject({
    name: networkName,
    /** Left out: that of the gateway. */
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name').optional(),
    /** Left out: that of the gateway. */
    subscriptionId: matching(UUID, 'a subscription id (a UUID)').optional(),
  })
  .describe('A network that a network is peered with');

const virtualNetworkSchema = z
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

const subnetSchema = z
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

const privateEndpointSchema = z
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

const publicIpSchema = z
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

const zones = z
  .array(z.enum(['1', '2', '3']))
  .max(3)
  .refine(list => new Set(list).size === list.length, {
    error: 'needs each zone once',
  });

const units = z
  .number({ error: 'needs a whole number of units' })
  .int({ error: 'needs a whole number of units' })
  .min(0, { error: 'needs 0 or more units' })
  .max(1000, { error: 'needs at most 1000 units' });

const additionalLocationSchema = z
  .strictObject({
    region,
    units: units.default(1),
    zones: zones.optional(),
    virtualNetwork: virtualNetworkSchema.optional(),
    gatewaySubnet: subnetSchema.optional(),
    publicIp: publicIpSchema.optional(),
    disableGateway: z.boolean().optional(),
  })
  .describe('A further region of a multi-region gateway');

const applicationGatewaySchema = z
  .strictObject({
    name: networkName.optional(),
    subnet: subnetSchema,
    wafMode: z.enum(['Prevention', 'Detection']).default('Prevention'),
  })
  .describe('An Application Gateway with a web application firewall');

const frontDoorSchema = z
  .strictObject({
    name: networkName.optional(),
    wafMode: z.enum(['Prevention', 'Detection']).default('Prevention'),
    /** State of its private link to the gateway. Left out: `Approved`, as it is once the deployment is done. */
    privateLink: z.enum(['Approved', 'Pending']).optional(),
  })
  .describe('Front Door Premium that reaches the gateway by Private Link');

const forcedTunnelSchema = z
  .strictObject({
    /** Private address of the firewall or appliance. Left out: a virtual network gateway. */
    nextHopIpAddress: ipv4.optional(),
    /** Public ranges of callers whose answers must go straight back (external injection). */
    clientRanges: z.array(cidr).max(50).optional(),
  })
  .describe('Outbound traffic is forced through an appliance or a gateway');

/** Endpoint that a host name is for, as ARM names it. Source: `bicep`. */
const HOST_TYPES = [
  'Proxy',
  'DeveloperPortal',
  'Portal',
  'Management',
  'Scm',
  'ConfigurationApi',
] as const;

const customDomainSchema = z
  .strictObject({
    hostName: matching(
      /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i,
      'a host name such as api.example.com',
    ),
    type: z.enum(HOST_TYPES).default('Proxy'),
    /** Where the name resolves. Left out: `public`. */
    resolvable: z.enum(['public', 'private']).optional(),
  })
  .describe('A host name of one’s own');

const tagsSchema = z
  .record(
    matching(
      /^[^<>%&\\?/]{1,512}$/,
      'tag names of 1 to 512 characters, none of <>%&\\?/',
    ),
    z.string({ error: 'needs a text of at most 256 characters' }).max(256, {
      error: 'needs a text of at most 256 characters',
    }),
  )
  .refine(tags => Object.keys(tags).length <= 50, {
    error: 'needs at most 50 tags',
  });

const workspaceGatewaySchema = z
  .strictObject({
    /** Name of the workspace gateway. Left out: made from the name of the gateway. */
    name: networkName.optional(),
  })
  .describe('The workspace gateway that the design is about');

/**
 * The wanted networking of one gateway. It is what the form builds, what a decision is about, what the generated Bicep
 * follows, and what `spec.networking` of a catalog entity holds.
 *
 * The schema refuses what cannot be understood; the rules judge what can be understood but not be built.
 *
 * @public
 */
export const gatewayDesignSchema = z
  .strictObject({
    /** Name of the API Management service in Azure; it is the first label of the gateway's host name. */
    name: matching(
      SERVICE_NAME,
      '1 to 50 letters, digits and hyphens, starting with a letter and ending with a letter or digit',
    ),
    environment: matching(
      ENVIRONMENT,
      'an environment of 1 to 32 lower-case letters, digits and hyphens',
    ),
    tier: z.enum(TIER_NAMES, {
      error: `needs one of ${TIER_NAMES.join(', ')}`,
    }),
    /** Scale units of the primary region. */
    units: units.default(1),
    region,
    pattern: z.enum(PATTERN_NAMES, {
      error: `needs one of ${PATTERN_NAMES.join(', ')}`,
    }),
    /** Left out: `Disabled` where the pattern is nothing without it (isolated, and an edge before a private link), else `Enabled`. */
    publicNetworkAccess: z.enum(['Enabled', 'Disabled']).optional(),
    /** Left out: `Enabled`. A developer portal that is switched off exposes nothing. */
    developerPortal: z.enum(['Enabled', 'Disabled']).optional(),
    /** Availability zones of the primary region (Premium). */
    zones: zones.optional(),
    /** Zone redundancy (Premium v2), fixed at creation. */
    zoneRedundant: z.boolean().optional(),
    virtualNetwork: virtualNetworkSchema.optional(),
    /** The subnet of the injection or integration. */
    gatewaySubnet: subnetSchema.optional(),
    privateEndpoints: z.array(privateEndpointSchema).max(1000).optional(),
    applicationGateway: applicationGatewaySchema.optional(),
    frontDoor: frontDoorSchema.optional(),
    /** Left out: one of the default name, for the patterns that are about one. */
    workspaceGateway: workspaceGatewaySchema.optional(),
    publicIp: publicIpSchema.optional(),
    /** A DDoS protection plan is wanted for the gateway's public IP address. */
    ddosProtection: z.boolean().optional(),
    additionalLocations: z.array(additionalLocationSchema).max(50).optional(),
    /** Whether a private developer portal or management plane is needed. */
    privateDeveloperPortal: z.boolean().optional(),
    /** Left out: outbound traffic takes Azure's way. */
    forcedTunnel: forcedTunnelSchema.optional(),
    /** Whether a NAT gateway gives the subnet a fixed outbound address. */
    natGateway: z.boolean().optional(),
    /** Whether somebody's allow-list relies on the address that the gateway calls from. */
    fixedOutboundIp: z.boolean().optional(),
    customDomains: z.array(customDomainSchema).max(20).optional(),
    /** Who serves the private names: `new` zones with the gateway, `existing` central ones, or `none`. Left out: `new`. */
    privateDns: z.enum(['new', 'existing', 'none']).optional(),
    /** Azure tags of the resources, at most 50. */
    tags: tagsSchema.optional(),
  })
  .superRefine(requirePatternParts)
  .transform(design => ({
    ...design,
    publicNetworkAccess:
      design.publicNetworkAccess ??
      (closesByDefault(design.pattern)
        ? ('Disabled' as const)
        : ('Enabled' as const)),
  }));

/** Patterns whose gateway is meant to answer no one directly. */
function closesByDefault(pattern: PatternName): boolean {
  return (
    pattern === 'isolated' ||
    pattern === 'private-endpoint-appgw-waf' ||
    pattern === 'front-door-private-link'
  );
}

/** @public */
export type GatewayDesign = z.output<typeof gatewayDesignSchema>;
/** A design as a person writes it: what has a default may be left out. @public */
export type GatewayDesignInput = z.input<typeof gatewayDesignSchema>;
/** @public */
export type VirtualNetworkDesign = z.output<typeof virtualNetworkSchema>;
/** @public */
export type SubnetDesign = z.output<typeof subnetSchema>;
/** @public */
export type PrivateEndpointDesign = z.output<typeof privateEndpointSchema>;
/** @public */
export type PublicIpDesign = z.output<typeof publicIpSchema>;
/** @public */
export type AdditionalLocationDesign = z.output<
  typeof additionalLocationSchema
>;
/** @public */
export type ApplicationGatewayDesign = z.output<
  typeof applicationGatewaySchema
>;
/** @public */
export type FrontDoorDesign = z.output<typeof frontDoorSchema>;
/** @public */
export type ForcedTunnelDesign = z.output<typeof forcedTunnelSchema>;
/** @public */
export type CustomDomainDesign = z.output<typeof customDomainSchema>;
