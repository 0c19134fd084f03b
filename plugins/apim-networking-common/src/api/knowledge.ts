import { z } from 'zod';
import { patternSchema } from '../patterns/schema';
import type { RuleFamily } from '../rules';
import { severitySchema } from '../finding/findingSchema';
import { sourceSchema } from '../sources/schema';
import { tierSchema } from '../tiers/schema';

const ruleDescription = z
  .strictObject({
    id: z.string(),
    // Any text, because families are added without a new version of the HTTP API; in code, only those that exist.
    family: z.string() as unknown as z.ZodType<RuleFamily>,
    severity: severitySchema,
    title: z.string(),
    rationale: z.string(),
    appliesTo: z
      .array(tierSchema)
      .optional()
      .describe('The tiers that it applies to. Omitted for all'),
    sources: z.array(sourceSchema),
    remedy: z.string(),
    disputed: z.boolean().describe('Whether the sources disagree'),
    example: z.strictObject({ good: z.string(), bad: z.string() }),
  })
  .describe('A rule');
export const ruleDescriptionSchema: z.ZodType<RuleDescription> =
  ruleDescription;

const ruleList = z.strictObject({
  rulesetVersion: z.string(),
  items: z.array(ruleDescriptionSchema).describe('By family'),
});
export const ruleListSchema: z.ZodType<RuleList> = ruleList;

export const capabilitySchema = z
  .strictObject({
    tier: tierSchema,
    pattern: patternSchema,
    supported: z.boolean(),
    reason: z
      .string()
      .optional()
      .describe('Why it is not supported. Omitted where it is'),
    sources: z.array(sourceSchema),
  })
  .describe('Whether a tier supports a pattern');

const capabilityMatrix = z.strictObject({
  items: z.array(capabilitySchema).describe('Every pair, by pattern'),
});
export const capabilityMatrixSchema: z.ZodType<CapabilityMatrix> =
  capabilityMatrix;

/**
 * One rule of the platform, with its sources in full.
 *
 * @public
 */
export interface RuleDescription extends z.infer<typeof ruleDescription> {}

/** @public */
export interface RuleList extends z.infer<typeof ruleList> {}

/** @public */
export interface CapabilityMatrix extends z.infer<typeof capabilityMatrix> {}
