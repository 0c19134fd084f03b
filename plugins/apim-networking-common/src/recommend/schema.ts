import { z } from 'zod';
import { zoneSchema } from '../design/parts/location';
import { patternSchema } from '../patterns/schema';
import { sourceIdSchema, sourceSchema } from '../sources/schema';
import { tierSchema } from '../tiers/schema';
import { REQUIREMENT_NAMES, type RequirementName } from './requirements';

export const requirementNameSchema = z.enum(
  REQUIREMENT_NAMES as [RequirementName, ...RequirementName[]],
);

const sourceIds = z.array(sourceIdSchema).describe('IDs of sources');

const reason = z.strictObject({
  text: z.string(),
  sources: sourceIds,
  requirement: requirementNameSchema
    .optional()
    .describe(
      'The requirement that it answers. Omitted where it follows from the pair alone',
    ),
});
export const reasonSchema: z.ZodType<Reason> = reason;

const costPart = z.strictObject({
  part: z.enum([
    'tier',
    'units',
    'zones',
    'workspace-gateway',
    'private-endpoint',
    'application-gateway',
    'front-door-premium',
    'ddos-plan',
    'public-ip',
    'nat-gateway',
  ]),
  text: z.string().describe('Such as `2 units of Standard v2`'),
  count: z.number().optional(),
  level: z
    .string()
    .optional()
    .describe('The cost beside others, where a document states it'),
  sources: sourceIds,
});
export const costPartSchema: z.ZodType<CostPart> = costPart;

const designSketch = z.strictObject({
  publicNetworkAccess: z.enum(['Enabled', 'Disabled']),
  units: z
    .number()
    .describe('Scale units in each region; 0 where the tier has none'),
  regions: z
    .array(z.string())
    .describe('The primary region first; empty where none is required'),
  zones: z
    .union([z.array(zoneSchema), z.enum(['automatic', 'zone-redundant'])])
    .optional()
    .describe(
      'Zones that divide the units evenly; `automatic` where Azure spreads them and nothing is set; `zone-redundant` for the flag that is fixed at creation',
    ),
  virtualNetwork: z
    .enum(['new', 'existing'])
    .optional()
    .describe('Omitted where it has no virtual network'),
  integration: z
    .boolean()
    .describe(
      'Whether a subnet for outbound integration is added to a pattern that can have one',
    ),
  customerManagedPublicIp: z.boolean(),
  ddosProtection: z.boolean(),
  natGateway: z.boolean(),
  fixedOutboundIp: z.boolean(),
  developerPortal: z
    .enum(['Enabled', 'Disabled'])
    .optional()
    .describe('Omitted for a workspace gateway'),
  privateDeveloperPortal: z.boolean(),
});
export const designSketchSchema: z.ZodType<DesignSketch> = designSketch;

const rankedOption = z.strictObject({
  tier: tierSchema,
  pattern: patternSchema,
  rank: z.number().describe('From 1, the best'),
  fit: z
    .enum(['best', 'good', 'possible'])
    .describe(
      '`best` and `good` meet every requirement, `best` with the least surplus; `possible` meets one in part, or is against the policy',
    ),
  reasonsFor: z.array(reasonSchema),
  reasonsAgainst: z.array(reasonSchema),
  cost: z.array(costPartSchema),
  policy: z.strictObject({
    verdict: z
      .enum(['allowed', 'against-policy', 'not-evaluated'])
      .describe(
        '`not-evaluated` where there is no policy, or no environment is named',
      ),
    text: z.string(),
  }),
  sketch: designSketchSchema,
});
export const rankedOptionSchema: z.ZodType<RankedOption> = rankedOption;

const excludedPair = z.strictObject({
  tier: tierSchema,
  pattern: patternSchema,
  reasons: z.array(reasonSchema),
});
export const excludedPairSchema: z.ZodType<ExcludedPair> = excludedPair;

const recommendation = z
  .strictObject({
    stated: z
      .array(requirementNameSchema)
      .describe(
        'The requirements that were stated, without environment and a single region',
      ),
    summary: z.string(),
    options: z
      .array(rankedOptionSchema)
      .describe('Best first; options against the policy last'),
    excluded: z.array(excludedPairSchema),
  })
  .describe('Every pair of tier and pattern, ranked or excluded');
export const recommendationSchema: z.ZodType<Recommendation> = recommendation;

const recommendationWithSources = z.strictObject({
  recommendation: recommendationSchema,
  sources: z
    .array(sourceSchema)
    .describe('The sources that the recommendation cites'),
});
export const recommendationWithSourcesSchema: z.ZodType<RecommendationWithSources> =
  recommendationWithSources;

/**
 * One thing that speaks for a pair of tier and pattern, against it, or rules it out: whole sentences, with the documents
 * that say so.
 *
 * @public
 */
export interface Reason extends z.infer<typeof reason> {}

/**
 * What an option costs, in parts and without prices.
 *
 * @public
 */
export interface CostPart extends z.infer<typeof costPart> {}

/**
 * What of the requirements becomes the design. Names, ranges and environment are for others to add.
 *
 * @public
 */
export interface DesignSketch extends z.infer<typeof designSketch> {}

/** @public */
export interface RankedOption extends z.infer<typeof rankedOption> {}

/**
 * What the organization's policy says of an option. `not-evaluated`: there is no policy, or no environment was named.
 *
 * @public
 */
export type PolicyVerdict = RankedOption['policy'];

/**
 * `best`: meets every requirement, with the least of what nobody required. `good`: meets every requirement. `possible`: can be built,
 * but a requirement is met only in part, or the policy is against it.
 *
 * @public
 */
export type Fit = RankedOption['fit'];

/** @public */
export interface ExcludedPair extends z.infer<typeof excludedPair> {}

/**
 * Every pair of tier and pattern, ranked or excluded.
 *
 * @public
 */
export interface Recommendation extends z.infer<typeof recommendation> {}

/** @public */
export interface RecommendationWithSources
  extends z.infer<typeof recommendationWithSources> {}
