import { z } from 'zod';
import { patterns } from '../patterns';
import { patternSchema } from '../patterns/schema';
import { tierSchema } from '../tiers/schema';
import {
  applicationGatewaySchema,
  frontDoorSchema,
  type listenerSchema,
} from './parts/edge';
import { type certificateSchema, customDomainSchema } from './parts/hostNames';
import { additionalLocationSchema, units, zones } from './parts/location';
import { ENVIRONMENT, matching, region, SERVICE_NAME } from './parts/names';
import {
  ddosProtectionPlanSchema,
  dnsZonesSchema,
  forcedTunnelSchema,
  privateEndpointSchema,
  publicIpSchema,
  subnetSchema,
  virtualNetworkSchema,
} from './parts/network';
import { tagsSchema } from './parts/tags';
import { workspaceGatewaySchema } from './parts/workspaceGateway';
import { requirePatternParts } from './patternParts';

/** Azure takes 100 connections to one instance. Source: `pe2025`. */
const MAX_PRIVATE_ENDPOINTS = 200;

const publicNetworkAccess = z
  .enum(['Enabled', 'Disabled'])
  .describe(
    'Default: `Disabled` for `isolated` and for an edge in front of a private link; `Enabled` for every other pattern',
  );

const writtenDesignSchema = z.strictObject({
  name: matching(
    SERVICE_NAME,
    '1 to 50 letters, digits and hyphens, starting with a letter and ending with a letter or digit',
  ).describe(
    'Name of the API Management service in Azure; it is the first label of the gateway’s host name',
  ),
  environment: matching(
    ENVIRONMENT,
    'an environment of 1 to 32 lower-case letters, digits and hyphens',
  ),
  tier: tierSchema,
  units: units.default(1).describe('Scale units of the primary region'),
  region,
  pattern: patternSchema,
  publicNetworkAccess: publicNetworkAccess.optional(),
  developerPortal: z
    .enum(['Enabled', 'Disabled'])
    .optional()
    .describe('Default: `Enabled`'),
  zones: zones
    .optional()
    .describe('Availability zones of the primary region (Premium)'),
  zoneRedundant: z
    .boolean()
    .optional()
    .describe('Zone redundancy (Premium v2), fixed at creation'),
  virtualNetwork: virtualNetworkSchema.optional(),
  gatewaySubnet: subnetSchema
    .optional()
    .describe('The subnet of the injection or integration'),
  privateEndpoints: z
    .array(privateEndpointSchema)
    .max(MAX_PRIVATE_ENDPOINTS, {
      error: `must have at most ${MAX_PRIVATE_ENDPOINTS} private endpoints`,
    })
    .optional()
    .describe('Can be more than Azure accepts, so that a rule can report it'),
  applicationGateway: applicationGatewaySchema.optional(),
  frontDoor: frontDoorSchema.optional(),
  workspaceGateway: workspaceGatewaySchema
    .optional()
    .describe(
      'Default: a workspace gateway with the default name, for patterns of workspace gateways',
    ),
  publicIp: publicIpSchema.optional(),
  ddosProtection: z
    .boolean()
    .optional()
    .describe(
      'DDoS protection of the public IP address of the gateway, or of the edge in front of it',
    ),
  ddosProtectionPlan: ddosProtectionPlanSchema
    .optional()
    .describe(
      'The plan that protects the new virtual network. Default: IP protection of each address',
    ),
  additionalLocations: z.array(additionalLocationSchema).max(50).optional(),
  privateDeveloperPortal: z
    .boolean()
    .optional()
    .describe(
      'Whether a private developer portal or management plane is required',
    ),
  forcedTunnel: forcedTunnelSchema
    .optional()
    .describe('Default: outbound traffic uses Azure’s default route'),
  natGateway: z
    .boolean()
    .optional()
    .describe(
      'Whether a NAT gateway gives the subnet a fixed outbound address',
    ),
  fixedOutboundIp: z
    .boolean()
    .optional()
    .describe(
      'Whether the allow-list of a backend depends on the outbound address of the gateway',
    ),
  customDomains: z.array(customDomainSchema).max(20).optional(),
  privateDns: z
    .enum(['new', 'existing', 'none'])
    .optional()
    .describe(
      'Private DNS zones: `new` zones with the gateway, `existing` central zones, or `none`. Default: `new`',
    ),
  privateDnsZones: dnsZonesSchema
    .optional()
    .describe('Where `existing` zones are. Default: where the gateway is'),
  tags: tagsSchema.optional().describe('Azure tags of the resources; up to 50'),
});

/** A design with its defaults. It checks one value at a time; {@link gatewayDesignSchema} also checks that they fit together. */
const completeDesign = z
  .strictObject({ ...writtenDesignSchema.shape, publicNetworkAccess })
  .describe('The wanted networking of one gateway');
export const completeDesignSchema: z.ZodType<GatewayDesign> = completeDesign;

/**
 * The wanted networking of one gateway. It is what the form builds, what a decision is about, what the generated Bicep
 * follows, and what `spec.networking` of a catalog entity holds.
 *
 * The schema rejects what cannot be understood; the rules evaluate what can be understood but not be built.
 *
 * @public
 */
export const gatewayDesignSchema = writtenDesignSchema
  .superRefine(requirePatternParts)
  .transform(
    (design): z.output<typeof completeDesign> => ({
      ...design,
      publicNetworkAccess:
        design.publicNetworkAccess ??
        patterns[design.pattern].publicNetworkAccess[0],
    }),
  );

/** @public */
export interface GatewayDesign extends z.output<typeof completeDesign> {}
/** A design as a person writes it: what has a default may be omitted. @public */
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
/** @public */
export type CertificateDesign = z.output<typeof certificateSchema>;
/** @public */
export type ListenerDesign = z.output<typeof listenerSchema>;
