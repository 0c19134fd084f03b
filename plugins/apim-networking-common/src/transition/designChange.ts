import {
  describeIssue,
  parseGatewayDesign,
  type GatewayDesign,
  type GatewayDesignInput,
} from '../design';
import { evaluateParsedDesign } from '../evaluation';
import type { Finding } from '../finding';

/**
 * A design with one thing changed, or why that cannot be.
 *
 * - `nothing-to-do`: the design is so already.
 * - `rejected`: Azure rejects the design that would come of it.
 *
 * @public
 */
export type DesignChange =
  | { outcome: 'changed'; design: GatewayDesign }
  | {
      outcome: 'nothing-to-do' | 'rejected';
      /** Whole sentences, at least one. */
      reasons: string[];
      /** The rules that say so, where rules do. */
      because: Finding[];
    };

/**
 * Evaluates what a present instance would become.
 *
 * @param decisive - rules that reject this change at any severity
 */
export function evaluateChange(
  present: GatewayDesign,
  wanted: GatewayDesignInput,
  decisive: string[],
): DesignChange {
  const parsed = parseGatewayDesign(wanted);
  if (!parsed.ok) {
    return rejected(parsed.issues.map(issue => describeIssue(issue)));
  }
  const because = evaluateParsedDesign(parsed.design, {
    present,
  }).findings.filter(
    ({ ruleId, severity }) => severity === 'error' || decisive.includes(ruleId),
  );
  return because.length > 0
    ? rejected(
        because.map(
          ({ ruleId, message, remedy }) => `${ruleId}: ${message} ${remedy}`,
        ),
        because,
      )
    : { outcome: 'changed', design: parsed.design };
}

/** A change that cannot be. */
export function rejected(
  reasons: string[],
  because: Finding[] = [],
): DesignChange {
  return { outcome: 'rejected', reasons, because };
}
