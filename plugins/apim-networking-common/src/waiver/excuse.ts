import type { Finding } from '../finding';
import { mayBeWaived } from './mayBeWaived';
import type { Waiver } from './waiver';

/**
 * Waivers of any gateways, and the time at which one must be in force.
 *
 * @public
 */
export interface WaiversAt {
  items: readonly Waiver[];
  /** ISO 8601. */
  at: string;
}

/** The gateway whose waivers apply. Where its name or environment is not visible, none does. */
interface Gateway {
  name?: string;
  environment?: string;
}

/**
 * The same findings, with the waivers that are in force for their gateway and environment: a finding that has one names it. Without such a
 * waiver, they are given back as they are.
 */
export function excuse<T extends Finding>(
  findings: T[],
  { name, environment }: Gateway,
  { items, at }: WaiversAt,
): T[] {
  const inForce = items
    .filter(
      waiver =>
        isInForce(waiver, at) &&
        waiver.gateway === name?.toLowerCase() &&
        waiver.environment === environment,
    )
    // Of several the one that lasts longest.
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
  let changed = false;
  const excused = findings.map(finding => {
    const waiver = inForce.find(({ ruleId }) => ruleId === finding.ruleId);
    if (!waiver || !mayBeWaived(finding)) return finding;
    changed = true;
    return { ...finding, waiver: { id: waiver.id, until: waiver.until } };
  });
  return changed ? excused : findings;
}

function isInForce({ status, until }: Waiver, at: string): boolean {
  return status === 'approved' && Date.parse(until) > Date.parse(at);
}
