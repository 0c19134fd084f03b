import { z } from 'zod';
import { TIER_NAMES } from '../tiers';
import { PATTERN_NAMES, patterns } from '../patterns';
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

/**
 * The wanted networking of one gateway. It is what the form builds, what a decision is about, what the generated Bicep
 * follows, and what `spec.networking` of a catalog entity holds.
 *
 * The schema refuses what cannot be understood; the rules evaluate what can be understood but not be built.
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
    /** At most {@link MAX_PRIVATE_ENDPOINTS}: more than Azure accepts, so that the rules can say so. */
    privateEndpoints: z
      .array(privateEndpointSchema)
      .max(MAX_PRIVATE_ENDPOINTS, {
        error: `needs at most ${MAX_PRIVATE_ENDPOINTS} private endpoints`,
      })
      .optional(),
    applicationGateway: applicationGatewaySchema.optional(),
    frontDoor: frontDoorSchema.optional(),
    /** Left out: one of the default name, for the patterns that are about one. */
    workspaceGateway: workspaceGatewaySchema.optional(),
    publicIp: publicIpSchema.optional(),
    /** DDoS protection is wanted for the public IP address of the gateway, or of the edge before it. */
    ddosProtection: z.boolean().optional(),
    /** The plan that protects the new virtual network. Left out: each address has IP protection of its own. */
    ddosProtectionPlan: ddosProtectionPlanSchema.optional(),
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
    /** Where the zones are, for `existing` ones. Left out: where the gateway is. */
    privateDnsZones: dnsZonesSchema.optional(),
    /** Azure tags of the resources, at most 50. */
    tags: tagsSchema.optional(),
  })
  .superRefine(requirePatternParts)
  .transform(design => ({
    ...design,
    publicNetworkAccess:
      design.publicNetworkAccess ??
      patterns[design.pattern].publicNetworkAccess[0],
  }));

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
/** @public */
export type CertificateDesign = z.output<typeof certificateSchema>;
/** @public */
export type ListenerDesign = z.output<typeof listenerSchema>;
