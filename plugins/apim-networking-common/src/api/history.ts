import { z } from 'zod';
import { postureDifferenceSchema } from '../compare/schema';
import { outcomeSchema } from '../evaluationSchema';
import { severitySchema } from '../rules/findingSchema';
import { gatewayItemSchema } from './gateways';

export const postureStateSchema = gatewayItemSchema
  .pick({
    understood: true,
    tier: true,
    pattern: true,
    exposure: true,
    headline: true,
  })
  .extend({ outcome: outcomeSchema.optional() })
  .describe('The state of a gateway, in short');

export const findingChangeSchema = z.strictObject({
  change: z.enum([
    'came',
    'went',
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

export const changeCauseSchema = z.enum([
  'design',
  'ruleset',
  'policy',
  'waiver',
]);

export const postureChangeSchema = z
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

export const postureHistoryPageSchema = z.strictObject({
  items: z.array(postureChangeSchema),
  nextCursor: z.string().optional(),
});

/**
 * What changed: the declaration, the rules, the policy, or the waivers in force.
 *
 * @public
 */
export type ChangeCause = z.infer<typeof changeCauseSchema>;

/**
 * The state of a gateway, in short.
 *
 * @public
 */
export type PostureState = z.infer<typeof postureStateSchema>;

/** @public */
export type FindingChange = z.infer<typeof findingChangeSchema>;

/**
 * One change of the posture or the findings of a gateway.
 *
 * @public
 */
export type PostureChange = z.infer<typeof postureChangeSchema>;

/**
 * Changes of one gateway, newest first.
 *
 * @public
 */
export type PostureHistoryPage = z.infer<typeof postureHistoryPageSchema>;
