import { z } from 'zod';
import { designIssueSchema } from '../design/issueSchema';
import { completeDesignSchema } from '../design/schema';
import { postureSchema } from '../posture/schema';
import { findingSchema } from '../finding/findingSchema';

const outcome = z.enum(['allowed', 'allowed-under-waiver', 'denied']);
export const outcomeSchema: z.ZodType<Outcome, Outcome> = outcome;

const evaluation = z.strictObject({
  design: completeDesignSchema,
  posture: postureSchema,
  findings: z.array(findingSchema).describe('Errors first'),
  outcome: outcomeSchema.describe(
    '`denied` where a finding of severity `error` has no waiver',
  ),
});
export const evaluationSchema: z.ZodType<Evaluation> = evaluation;

export const evaluatedSchema = z.strictObject({
  ok: z.literal(true),
  evaluation: evaluationSchema,
});

export const notParsedSchema = z.strictObject({
  ok: z.literal(false),
  issues: z.array(designIssueSchema),
});

const evaluationResult = z.union([evaluatedSchema, notParsedSchema]);
export const evaluationResultSchema: z.ZodType<EvaluationResult> =
  evaluationResult;

/**
 * `allowed-under-waiver`: a rule is violated, and a waiver in force excepts the gateway from it.
 *
 * @public
 */
export type Outcome = z.infer<typeof outcome>;

/**
 * What the rules, and the policy where there is one, say about a valid design.
 *
 * @public
 */
export interface Evaluation extends z.infer<typeof evaluation> {}

/**
 * The same for anything at all: an invalid design has issues in place of an evaluation.
 *
 * @public
 */
export type EvaluationResult = z.infer<typeof evaluationResult>;
