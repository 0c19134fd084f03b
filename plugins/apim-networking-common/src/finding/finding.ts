import type { ArmPlace } from '../arm/ArmLocation';
import type { Finding, Severity } from './findingSchema';

export type { Finding, Severity, WaiverOfFinding } from './findingSchema';

/**
 * A finding about ARM resources.
 *
 * @public
 */
export interface ArmFinding extends Finding {
  /** The value that it is about. Default: `field` of the gateway. */
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
