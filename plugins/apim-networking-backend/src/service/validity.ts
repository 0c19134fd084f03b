import type {
  Decision,
  DecisionEnd,
  Evaluation,
  WaiverUse,
} from 'backstage-plugin-apim-networking-common';
import type { DesignEvaluator } from './DesignEvaluator';

/** The waivers that the findings of an evaluation have, each with its rule, once. */
export function waiversUsed({ findings }: Evaluation): WaiverUse[] {
  const used = new Map<string, WaiverUse>();
  for (const { ruleId, waiver } of findings) {
    if (waiver) {
      const { id, until } = waiver;
      used.set(`${id} ${ruleId}`, { id, ruleId, until });
    }
  }
  return [...used.values()];
}

/**
 * Until when a decision is valid: as long as it may, and no longer than the first of its waivers lasts.
 *
 * @param decidedAt - ISO 8601
 * @param validForMs - milliseconds
 */
export function validUntil(
  decidedAt: string,
  validForMs: number,
  waivers: readonly WaiverUse[],
): string {
  const ends = waivers.map(({ until }) => Date.parse(until));
  return new Date(
    Math.min(Date.parse(decidedAt) + validForMs, ...ends),
  ).toISOString();
}

/**
 * Whether something may be made of a decision, and why not.
 *
 * @param now - ISO 8601
 * @param inForce - by what designs are judged now
 */
export function validityOf(
  decision: Pick<Decision, 'validUntil' | 'rulesetVersion' | 'policyDigest'>,
  now: string,
  inForce: Pick<DesignEvaluator, 'rulesetVersion' | 'policyDigest'>,
): Pick<Decision, 'valid' | 'endedBy'> {
  const endedBy = endOf(decision, now, inForce);
  return endedBy ? { valid: false, endedBy } : { valid: true };
}

function endOf(
  decision: Pick<Decision, 'validUntil' | 'rulesetVersion' | 'policyDigest'>,
  now: string,
  inForce: Pick<DesignEvaluator, 'rulesetVersion' | 'policyDigest'>,
): DecisionEnd | undefined {
  if (now >= decision.validUntil) return 'time';
  if (decision.policyDigest !== inForce.policyDigest) return 'policy';
  return decision.rulesetVersion === inForce.rulesetVersion
    ? undefined
    : 'ruleset';
}
