import type { GatewayDesign, DesignIssue } from './design';
import type { Finding } from './rules';
import type { Posture } from './posture';

/**
 * `allowed-under-waiver`: a rule is broken, and a waiver in force excepts the gateway from it.
 *
 * @public
 */
export type Outcome = 'allowed' | 'allowed-under-waiver' | 'denied';

/**
 * What the rules, and the policy where there is one, say about a design that could be understood.
 *
 * @public
 */
export interface Evaluation {
  design: GatewayDesign;
  posture: Posture;
  /** Sorted: errors first. */
  findings: Finding[];
  /** `denied` when a finding is an error that has no waiver. */
  outcome: Outcome;
}

/**
 * The same for anything at all: a design that cannot be understood has issues in place of an evaluation.
 *
 * @public
 */
export type EvaluationResult =
  | { ok: true; evaluation: Evaluation }
  | { ok: false; issues: DesignIssue[] };
