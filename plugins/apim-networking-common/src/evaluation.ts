import type { z } from 'zod';
import type {
  evaluationResultSchema,
  evaluationSchema,
  outcomeSchema,
} from './evaluationSchema';

/**
 * `allowed-under-waiver`: a rule is violated, and a waiver in force excepts the gateway from it.
 *
 * @public
 */
export type Outcome = z.infer<typeof outcomeSchema>;

/**
 * What the rules, and the policy where there is one, say about a valid design.
 *
 * @public
 */
export type Evaluation = z.infer<typeof evaluationSchema>;

/**
 * The same for anything at all: an invalid design has issues in place of an evaluation.
 *
 * @public
 */
export type EvaluationResult = z.infer<typeof evaluationResultSchema>;
