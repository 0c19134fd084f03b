import type { Finding } from '../finding';
import type { Outcome } from './evaluation';

/**
 * What findings come to: denied by an error without a waiver.
 *
 * @public
 */
export function outcomeOf(
  findings: readonly Pick<Finding, 'severity' | 'waiver'>[],
): Outcome {
  let outcome: Outcome = 'allowed';
  for (const { severity, waiver } of findings) {
    if (severity !== 'error') continue;
    if (!waiver) return 'denied';
    outcome = 'allowed-under-waiver';
  }
  return outcome;
}
