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

/** What validity depends on. */
interface Recorded {
  validUntil: string;
  rulesetVersion: string;
  policyDigest: string;
  pendingTask?: string;
}

type InForce = Pick<DesignEvaluator, 'rulesetVersion' | 'policyDigest'>;

/**
 * A decision with whether something may be made of it, and why not.
 *
 * @param now - ISO 8601
 * @param inForce - by what designs are evaluated now
 */
export function withValidity<T extends Recorded>(
  { pendingTask, ...decision }: T,
  now: string,
  inForce: InForce,
): Omit<T, 'pendingTask'> & Pick<Decision, 'valid' | 'endedBy' | 'pending'> {
  const endedBy = endOf(decision, now, inForce);
  return {
    ...decision,
    valid: !endedBy && !pendingTask,
    ...(endedBy && { endedBy }),
    ...(pendingTask && { pending: true }),
  };
}

function endOf(
  decision: Recorded,
  now: string,
  inForce: InForce,
): DecisionEnd | undefined {
  if (now >= decision.validUntil) return 'time';
  if (decision.policyDigest !== inForce.policyDigest) return 'policy';
  return decision.rulesetVersion === inForce.rulesetVersion
    ? undefined
    : 'ruleset';
}
