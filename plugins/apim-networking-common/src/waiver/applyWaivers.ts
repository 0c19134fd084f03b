import type { Evaluation, Outcome } from '../evaluation';
import type { Finding } from '../finding';
import { mayBeWaived } from './mayBeWaived';
import type { Waiver } from './waiver';

/** Whether a waiver is in force at a time. */
function isInForce(
  waiver: Pick<Waiver, 'status' | 'until'>,
  now: string,
): boolean {
  return (
    waiver.status === 'approved' && Date.parse(waiver.until) > Date.parse(now)
  );
}

/**
 * What findings come to: denied by an error without a waiver.
 *
 * @public
 */
export function outcomeOf(
  findings: readonly Pick<Finding, 'severity' | 'waiver'>[],
): Outcome {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ waiver }) => !waiver)) return 'denied';
  return errors.length > 0 ? 'allowed-under-waiver' : 'allowed';
}

/**
 * The same evaluation with the waivers that are in force for its gateway and environment: a finding that has one names it, and the
 * outcome counts it no more. Pure; an evaluation without a finding that a waiver is about is given back as it is.
 *
 * @param now - ISO 8601
 * @public
 */
export function applyWaivers(
  evaluation: Evaluation,
  waivers: readonly Waiver[],
  now: string,
): Evaluation {
  const { name, environment } = evaluation.design;
  const inForce = waivers.filter(
    waiver =>
      isInForce(waiver, now) &&
      waiver.gateway === name.toLowerCase() &&
      waiver.environment === environment,
  );
  let changed = false;
  const findings = evaluation.findings.map(finding => {
    if (!mayBeWaived(finding.ruleId)) return finding;
    // Of several the one that lasts longest.
    const [waiver] = inForce
      .filter(({ ruleId }) => ruleId === finding.ruleId)
      .sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
    if (!waiver) return finding;
    changed = true;
    return { ...finding, waiver: { id: waiver.id, until: waiver.until } };
  });
  return changed
    ? { ...evaluation, findings, outcome: outcomeOf(findings) }
    : evaluation;
}
