import { z } from 'zod';
import { postureDifferenceSchema } from '../compare/schema';
import { outcomeSchema } from '../evaluation/evaluationSchema';
import { observedPatternSchema } from '../patterns/schema';
import { exposureSchema } from '../posture/schema';
import { severitySchema } from '../finding/findingSchema';
import { tierSchema } from '../tiers/schema';

const postureState = z
  .strictObject({
    parsed: z.boolean().describe('Whether the declaration is valid'),
    tier: tierSchema.optional(),
    pattern: observedPatternSchema,
    exposure: exposureSchema,
    headline: z.string().describe('The exposure in a few words'),
    outcome: outcomeSchema.optional(),
  })
  .describe('The state of a gateway, in short');
export const postureStateSchema: z.ZodType<PostureState> = postureState;

const findingChange = z.strictObject({
  change: z.enum([
    'introduced',
    'resolved',
    'waived',
    'waiver-ended',
    'severity-changed',
  ]),
  ruleId: z.string(),
  severity: severitySchema.describe(
    'The present severity, or the last one where the finding went',
  ),
  title: z.string(),
});
export const findingChangeSchema: z.ZodType<FindingChange> = findingChange;

const changeCause = z.enum(['design', 'ruleset', 'policy', 'waiver']);
export const changeCauseSchema: z.ZodType<ChangeCause, ChangeCause> =
  changeCause;

const postureChange = z
  .strictObject({
    changedAt: z.string().describe('ISO 8601'),
    because: z.array(changeCauseSchema).describe('What changed'),
    from: postureStateSchema,
    to: postureStateSchema,
    differences: z
      .array(postureDifferenceSchema)
      .describe(
        'The most important first; empty where one of the two designs is invalid',
      ),
    findings: z.array(findingChangeSchema),
  })
  .describe('One change of the posture or the findings of a gateway');
export const postureChangeSchema: z.ZodType<PostureChange> = postureChange;

const postureHistoryPage = z.strictObject({
  items: z.array(postureChangeSchema),
  nextCursor: z.string().optional(),
});
export const postureHistoryPageSchema: z.ZodType<PostureHistoryPage> =
  postureHistoryPage;

/**
 * What changed: the declaration, the rules, the policy, or the waivers in force.
 *
 * @public
 */
export type ChangeCause = z.infer<typeof changeCause>;

/**
 * The state of a gateway, in short.
 *
 * @public
 */
export interface PostureState extends z.infer<typeof postureState> {}

/** @public */
export interface FindingChange extends z.infer<typeof findingChange> {}

/**
 * One change of the posture or the findings of a gateway.
 *
 * @public
 */
export interface PostureChange extends z.infer<typeof postureChange> {}

/**
 * Changes of one gateway, newest first.
 *
 * @public
 */
export interface PostureHistoryPage
  extends z.infer<typeof postureHistoryPage> {}
