import {
  compare,
  type ChangeCause,
  type Finding,
  type FindingChange,
  type GatewayPosture,
  type PostureChange,
  type PostureDifference,
} from 'backstage-plugin-apim-networking-common';
import { postureState } from './postureState';

/** A verdict on a gateway, and by what it was made. */
export interface Evaluated {
  declared: GatewayPosture['declared'];
  declarationDigest: string;
  /** Version of the ruleset, digest of the policy and, where there are any, a fingerprint of the waivers, with colons between. */
  evaluatedBy: string;
}

/**
 * What changed from one verdict to the next.
 *
 * @param changedAt - ISO 8601
 * @returns undefined when posture and findings are what they were, whatever else differs
 */
export function postureChange(
  before: Evaluated,
  after: Evaluated,
  changedAt: string,
): PostureChange | undefined {
  const from = postureState(before.declared);
  const to = postureState(after.declared);
  const differences = differencesOf(before.declared, after.declared);
  const findings = findingChanges(
    findingsOf(before.declared),
    findingsOf(after.declared),
  );
  if (
    differences.length === 0 &&
    findings.length === 0 &&
    from.parsed === to.parsed
  ) {
    return undefined;
  }
  return {
    changedAt,
    because: causes(before, after),
    from,
    to,
    differences,
    findings,
  };
}

function differencesOf(
  before: GatewayPosture['declared'],
  after: GatewayPosture['declared'],
): PostureDifference[] {
  if (!before.ok || !after.ok) return [];
  const [from, to] = [before.evaluation.posture, after.evaluation.posture];
  return from === to ? [] : compare(from, to);
}

/** Of {@link Evaluated.evaluatedBy}; empty where a migration requires a new verdict. */
export function rulesetOf(evaluatedBy: string): string {
  return evaluatedBy.split(':')[0];
}

function causes(before: Evaluated, after: Evaluated): ChangeCause[] {
  const [ruleset, policy, waivers = ''] = before.evaluatedBy.split(':');
  const [newRuleset, newPolicy, newWaivers = ''] = after.evaluatedBy.split(':');
  const found: ChangeCause[] = [];
  if (before.declarationDigest !== after.declarationDigest) {
    found.push('design');
  }
  if (ruleset !== newRuleset) found.push('ruleset');
  // Where a migration requires a new verdict, the previous ruleset and policy are unknown.
  if (before.evaluatedBy === '') return found;
  if (policy !== newPolicy) found.push('policy');
  if (waivers !== newWaivers) found.push('waiver');
  return found;
}

function findingsOf(
  declared: GatewayPosture['declared'],
): Map<string, Finding> {
  return new Map(
    (declared.ok ? declared.evaluation.findings : []).map(finding => [
      `${finding.ruleId} ${finding.field}`,
      finding,
    ]),
  );
}

function findingChanges(
  before: Map<string, Finding>,
  after: Map<string, Finding>,
): FindingChange[] {
  const changes: FindingChange[] = [];
  for (const [key, finding] of after) {
    const change = changeOf(before.get(key), finding);
    if (change) changes.push(describe(change, finding));
  }
  for (const [key, finding] of before) {
    if (!after.has(key)) changes.push(describe('resolved', finding));
  }
  return changes;
}

function changeOf(
  before: Finding | undefined,
  after: Finding,
): FindingChange['change'] | undefined {
  if (!before) return 'introduced';
  if (!before.waiver && after.waiver) return 'waived';
  if (before.waiver && !after.waiver) return 'waiver-ended';
  return before.severity === after.severity ? undefined : 'severity-changed';
}

function describe(
  change: FindingChange['change'],
  { ruleId, severity, title }: Finding,
): FindingChange {
  return { change, ruleId, severity, title };
}
