import { z } from 'zod';
import { patternSchema } from '../patterns/schema';
import type { RuleFamily } from '../rules';
import { severitySchema } from '../rules/findingSchema';
import { sourceSchema } from '../sources/schema';
import { tierSchema } from '../tiers/schema';

export const ruleDescriptionSchema = z
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

export const ruleListSchema = z.strictObject({
  rulesetVersion: z.string(),
  items: z.array(ruleDescriptionSchema).describe('By family'),
});

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

export const capabilityMatrixSchema = z.strictObject({
  items: z.array(capabilitySchema).describe('Every pair, by pattern'),
});

/**
 * One rule of the platform, with its sources in full.
 *
 * @public
 */
export type RuleDescription = z.infer<typeof ruleDescriptionSchema>;

/** @public */
export type RuleList = z.infer<typeof ruleListSchema>;

/** @public */
export type CapabilityMatrix = z.infer<typeof capabilityMatrixSchema>;
