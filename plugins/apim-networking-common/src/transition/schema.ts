import { z } from 'zod';
import { postureDifferenceSchema } from '../compare/schema';
import { completeDesignSchema } from '../design/schema';
import { findingSchema } from '../finding/findingSchema';
import { sourceSchema } from '../sources/schema';

const transitionStep = z.strictObject({
  id: z
    .string()
    .describe('Stable within a plan, such as `close-public-access`'),
  title: z.string(),
  description: z.string().describe('What to do, in one or two sentences'),
  interrupts: z
    .string()
    .describe('What is interrupted meanwhile; `nothing` where nothing is'),
  duration: z
    .string()
    .describe('Approximate duration, where a document states one'),
  callers: z
    .string()
    .describe(
      'What changes for callers, such as addresses and host names; `nothing` where nothing does',
    ),
  rollback: z.string().describe('How to go back'),
  sources: z.array(sourceSchema),
  design: completeDesignSchema
    .optional()
    .describe(
      'The design in force after the step, where it is valid by itself',
    ),
});
export const transitionStepSchema: z.ZodType<TransitionStep> = transitionStep;

const transitionPlan = z
  .strictObject({
    kind: z.enum(['none', 'in-place', 'phased', 'new-instance', 'impossible']),
    summary: z.string().describe('One or two sentences for a product owner'),
    steps: z
      .array(transitionStepSchema)
      .describe('In order; empty for `none` and `impossible`'),
    design: completeDesignSchema.describe(
      'The design that it ends in; the present one where it is impossible',
    ),
    differences: z
      .array(postureDifferenceSchema)
      .describe('Between the postures, the most important first'),
    because: z
      .array(findingSchema)
      .describe(
        'Why it is impossible or needs a new instance, where a rule says so',
      ),
  })
  .describe('The transition from one design to another');
export const transitionPlanSchema: z.ZodType<TransitionPlan> = transitionPlan;

/** One thing to do, with what it costs. @public */
export interface TransitionStep extends z.infer<typeof transitionStep> {}

/** @public */
export interface TransitionPlan extends z.infer<typeof transitionPlan> {}

/**
 * How one design becomes another.
 *
 * - `none`: they are the same.
 * - `in-place`: one change of the instance.
 * - `phased`: several changes, each of which must be done before the next.
 * - `new-instance`: another instance, and a cut-over.
 * - `impossible`: Azure rejects the target design.
 *
 * @public
 */
export type TransitionKind = TransitionPlan['kind'];
