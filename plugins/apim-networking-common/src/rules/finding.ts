import type { ArmPlace } from '../arm/ArmLocation';
import type { Source } from '../sources';
import type { WaiverOfFinding } from '../waiver/waiver';

/**
 * `error`: Azure rejects it, or it breaks. `warning`: it ought to be better, or the documents disagree. `info`: worth knowing.
 *
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One rule broken at one place.
 *
 * @public
 */
export interface Finding {
  /** Stable id of the rule, such as `SUB-002`; `POL-…` ids are the organisation's own policy. */
  ruleId: string;
  severity: Severity;
  /** Short name of the problem. */
  title: string;
  /** Whole sentence: what is wrong here and what follows from it. */
  message: string;
  /** Path of the property that is wrong: in the design, or in the ARM resource for what was planned or observed. */
  field: string;
  /** The value seen, for people. */
  seen: string;
  /** The value needed, for people. */
  needed: string;
  /** What to do about it. */
  remedy: string;
  /** A value that repairs a declared design, where there is one: set `path` (as in `field`) to `value`. */
  fix?: { label: string; path: string; value: unknown };
  /** The documents that say so. */
  sources: Source[];
  /** Whether the sources disagree about it. */
  disputed: boolean;
  origin: 'platform' | 'policy';
  /** The severity that the platform gives it, where the policy raises it. */
  raisedFrom?: Severity;
  /** The waiver in force that excepts the gateway from the rule, where there is one. */
  waiver?: WaiverOfFinding;
}

/**
 * A finding about ARM resources.
 *
 * @public
 */
export interface ArmFinding extends Finding {
  /** The value that it is about. Left out: `field` of the gateway. */
  place?: ArmPlace;
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Sorts findings by severity, then by rule, then by field.
 *
 * @public
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    order[a.severity] - order[b.severity] ||
    a.ruleId.localeCompare(b.ruleId) ||
    a.field.localeCompare(b.field)
  );
}
