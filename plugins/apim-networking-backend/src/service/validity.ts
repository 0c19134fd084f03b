import type {
  Evaluation,
  WaiverUse,
} from 'backstage-plugin-apim-networking-common';

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

/** As decisions are given, with whether they are valid at a time, ISO 8601. */
export function withValidity<T extends { validUntil: string }>(
  decision: T,
  now: string,
): T & { valid: boolean } {
  return { ...decision, valid: now < decision.validUntil };
}
