import { z } from 'zod';
import { answerSchema, edgePostureSchema } from '../model/edgeSchema';
import { observedPatternSchema } from '../patterns/schema';
import { sourceSchema } from '../sources/schema';
import { tierSchema } from '../tiers/schema';
import { EXPOSURES } from './posture';

const componentName = z.enum([
  'gateway',
  'developerPortal',
  'managementPlane',
  'git',
]);
export const componentNameSchema: z.ZodType<ComponentName, ComponentName> =
  componentName;

const callerName = z.enum([
  'internet',
  'corporateNetwork',
  'virtualNetwork',
  'azureControlPlane',
]);
export const callerNameSchema: z.ZodType<CallerName, CallerName> = callerName;

const reach = z.strictObject({
  access: answerSchema,
  via: z
    .enum([
      'public-endpoint',
      'private-ip',
      'private-endpoint',
      'application-gateway',
      'front-door',
      'control-port',
    ])
    .optional()
    .describe('Omitted where there is no access, or where it is not known'),
  label: z
    .string()
    .describe('Short text for a table cell, such as `via private endpoint`'),
  reason: z.string().describe('A sentence that explains it'),
});
export const reachSchema: z.ZodType<Reach> = reach;

const componentPosture = z.strictObject({
  component: componentNameSchema,
  reach: z.strictObject({
    internet: reachSchema,
    corporateNetwork: reachSchema,
    virtualNetwork: reachSchema,
    azureControlPlane: reachSchema,
  } satisfies Record<CallerName, typeof reachSchema>),
});
export const componentPostureSchema: z.ZodType<ComponentPosture> =
  componentPosture;

const subnetPosture = z.strictObject({
  name: z.string().optional(),
  prefix: z.string().optional().describe('IPv4 range in CIDR notation'),
  delegation: z.string().optional(),
  unitsThatFit: z
    .number()
    .optional()
    .describe('Scale units that fit, where the pattern has a formula'),
});
export const subnetPostureSchema: z.ZodType<SubnetPosture> = subnetPosture;

const virtualNetworkPosture = z.strictObject({
  name: z.string().optional(),
  addressSpace: z
    .array(z.string())
    .optional()
    .describe('IPv4 ranges in CIDR notation'),
});
export const virtualNetworkPostureSchema: z.ZodType<VirtualNetworkPosture> =
  virtualNetworkPosture;

const privateEndpointPosture = z.strictObject({
  name: z.string().optional(),
  status: z.enum([
    'Approved',
    'Pending',
    'Rejected',
    'Disconnected',
    'Unknown',
  ]),
  subnet: subnetPostureSchema.optional(),
  virtualNetwork: virtualNetworkPostureSchema.optional(),
});
export const privateEndpointPostureSchema: z.ZodType<PrivateEndpointPosture> =
  privateEndpointPosture;

const locationPosture = z.strictObject({
  region: z.string(),
  units: z.number().optional(),
  zones: z
    .string()
    .optional()
    .describe('Availability zones, such as `1, 2, 3` or `zone redundant`'),
  virtualNetwork: virtualNetworkPostureSchema.optional(),
  subnet: subnetPostureSchema.optional(),
  gatewayDisabled: z.boolean(),
});
export const locationPostureSchema: z.ZodType<LocationPosture> =
  locationPosture;

export const exposureSchema = z.enum(EXPOSURES);

const posture = z
  .strictObject({
    name: z
      .string()
      .optional()
      .describe('Name of the API Management service, where it is known'),
    tier: tierSchema
      .optional()
      .describe('Omitted for a SKU that the ruleset does not know'),
    skuName: z.string(),
    pattern: observedPatternSchema,
    instancePattern: observedPatternSchema.describe(
      'The pattern of the instance alone, where `pattern` includes its edge: `isolated` for a `front-door-private-link` with integration and public access off',
    ),
    exposure: exposureSchema,
    headline: z
      .string()
      .describe('The exposure, such as `Gateway private, portal public`'),
    sentence: z.string().describe('One or two sentences for a product owner'),
    gatewayReachableFromInternet: answerSchema.describe(
      'Whether the gateway endpoint of the instance answers the internet, apart from an edge in front of it',
    ),
    outboundToPrivateNetwork: answerSchema.describe(
      'Whether the gateway can call backends in a virtual network',
    ),
    publicNetworkAccess: z.enum(['Enabled', 'Disabled']),
    components: z
      .array(componentPostureSchema)
      .describe('The components that the tier has'),
    outbound: z.strictObject({
      privateNetwork: answerSchema,
      internet: z.enum(['direct', 'through-virtual-network', 'unknown']),
      summary: z.string(),
    }),
    locations: z
      .array(locationPostureSchema)
      .describe('Regions, the primary region first'),
    privateEndpoints: z.array(privateEndpointPostureSchema),
    edge: edgePostureSchema.optional(),
    notes: z
      .array(
        z.strictObject({ text: z.string(), sources: z.array(sourceSchema) }),
      )
      .describe('Doubts, such as what is not proven for a tier'),
  })
  .describe('The result of evaluating a design');
export const postureSchema: z.ZodType<Posture> = posture;

/**
 * What of API Management can be called.
 *
 * @public
 */
export type ComponentName = z.infer<typeof componentName>;

/**
 * From where. `corporateNetwork` is everything connected to the virtual network: peered networks, ExpressRoute, VPN.
 *
 * @public
 */
export type CallerName = z.infer<typeof callerName>;

/** @public */
export interface Reach extends z.infer<typeof reach> {}

/**
 * Which way a caller gets in.
 *
 * @public
 */
export type ReachPath = NonNullable<Reach['via']>;

/** @public */
export interface ComponentPosture extends z.infer<typeof componentPosture> {}

/** A private endpoint and whether it counts. @public */
export interface PrivateEndpointPosture
  extends z.infer<typeof privateEndpointPosture> {}

/** @public */
export interface SubnetPosture extends z.infer<typeof subnetPosture> {}

/** @public */
export interface VirtualNetworkPosture
  extends z.infer<typeof virtualNetworkPosture> {}

/** One region of the gateway, the primary one first. @public */
export interface LocationPosture extends z.infer<typeof locationPosture> {}

/**
 * What follows from a design, declared, planned or observed.
 *
 * @public
 */
export interface Posture extends z.infer<typeof posture> {}
