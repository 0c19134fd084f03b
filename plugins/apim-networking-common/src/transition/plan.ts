import type { PostureDifference } from '../compare';
import type { GatewayDesign } from '../design';
import type { Finding } from '../rules';
import type { Source } from '../sources';

/**
 * How one design becomes another.
 *
 * - `none`: they are the same.
 * - `in-place`: one change of the instance.
 * - `phased`: several, each of which must be done before the next.
 * - `new-instance`: another instance, and a cut-over.
 * - `impossible`: Azure refuses the design that is wanted.
 *
 * @public
 */
export type TransitionKind =
  | 'none'
  | 'in-place'
  | 'phased'
  | 'new-instance'
  | 'impossible';

/** One thing to do, with what it costs. @public */
export interface TransitionStep {
  /** Stable within a plan, such as `close-public-access`. */
  id: string;
  title: string;
  /** What to do, in one or two sentences. */
  description: string;
  /** What is interrupted meanwhile; `nothing` where nothing is. */
  interrupts: string;
  /** Roughly how long, where a document says; else that no figure is documented. */
  duration: string;
  /** What changes for callers: addresses, host names, ways in; `nothing` where nothing does. */
  callers: string;
  /** How to go back. */
  rollback: string;
  sources: Source[];
  /** The design in force once it is done, where that is a valid one of its own. */
  design?: GatewayDesign;
}

/** @public */
export interface TransitionPlan {
  kind: TransitionKind;
  /** One or two sentences that a product owner understands. */
  summary: string;
  /** In order; empty for `none` and `impossible`. */
  steps: TransitionStep[];
  /** The design that it ends in: the one that was wanted, or the present one where that is impossible. */
  design: GatewayDesign;
  /** What the whole does to the posture, the most telling first. */
  differences: PostureDifference[];
  /** Why it is impossible, or why it takes a new instance, where a rule says so. */
  because: Finding[];
}

export const NO_FIGURE = 'no figure is documented';
export const NOTHING = 'nothing';
