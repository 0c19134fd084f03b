import { z } from 'zod';
import { designIssueSchema } from './design/issueSchema';
import { completeDesignSchema } from './design/schema';
import { postureSchema } from './posture/schema';
import { findingSchema } from './rules/findingSchema';

export const outcomeSchema = z.enum([
  'allowed',
  'allowed-under-waiver',
  'denied',
]);

export const evaluationSchema = z.strictObject({
  design: completeDesignSchema,
  posture: postureSchema,
  findings: z.array(findingSchema).describe('Errors first'),
  outcome: outcomeSchema.describe(
    '`denied` where a finding of severity `error` has no waiver',
  ),
});

export const evaluatedSchema = z.strictObject({
  ok: z.literal(true),
  evaluation: evaluationSchema,
});

export const notUnderstoodSchema = z.strictObject({
  ok: z.literal(false),
  issues: z.array(designIssueSchema),
});

export const evaluationResultSchema = z.union([
  evaluatedSchema,
  notUnderstoodSchema,
]);
