import { z } from 'zod';
import { patternSchema } from '../patterns/schema';
import { RULE_STAGES } from '../finding/catalogueEntry';
import { severitySchema } from '../finding/findingSchema';
import { sourceSchema } from '../sources/schema';
import { tierSchema } from '../tiers/schema';

const ruleDescription = z
  .strictObject({
    id: z.string(),
    otherIds: z
      .array(z.string())
      .optional()
      .describe('Its IDs in other rule sets. Omitted where there are none'),
    family: z.string(),
    stage: z.enum(RULE_STAGES).describe('When something can be rejected by it'),
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
    example: z
      .strictObject({ good: z.string(), bad: z.string() })
      .optional()
      .describe('Omitted for checks of other rule sets'),
    url: z.string().optional().describe('Its page, where it has one elsewhere'),
    pack: z
      .strictObject({
        id: z.string(),
        title: z.string(),
        version: z.string(),
      })
      .optional()
      .describe('The rule pack of the organization that it is of'),
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
 * One entry of the catalogue of rules, with its sources in full.
 *
 * @public
 */
export interface RuleDescription extends z.infer<typeof ruleDescription> {}

/** @public */
export interface RuleList extends z.infer<typeof ruleList> {}

/** @public */
export interface CapabilityMatrix extends z.infer<typeof capabilityMatrix> {}
