import type {
  Decision,
  DecisionItem,
} from 'backstage-plugin-apim-networking-common';
import {
  readContext,
  readEvaluation,
  readWaiversUsed,
} from '../sql/storedShapes';
import type { RecordedDecision, RecordedDecisionItem } from './DecisionStore';

/** A row of `decisions`. */
export interface DecisionRow {
  id: string;
  requested_by: string;
  idempotency_key: string | null;
  outcome: Decision['outcome'];
  digest: string;
  evaluation: string;
  ruleset_version: string;
  policy_digest: string;
  decided_at: string;
  gateway: string;
  environment: string;
  tier: DecisionItem['tier'];
  pattern: DecisionItem['pattern'];
  errors: number;
  warnings: number;
  infos: number;
  waived: number;
  waivers_used: string;
  context: string | null;
  valid_until: string;
  /** Of `gateway_holds`. */
  hold_id: string | null;
  /** As the context names them, for as long as nobody holds the gateway. */
  owner: string | null;
  system: string | null;
  /** The task that has still to confirm it. */
  pending_task: string | null;
}

export function toDecisionRow(
  decision: RecordedDecision,
  idempotencyKey?: string,
): DecisionRow {
  const { design, findings } = decision.evaluation;
  const count = (severity: string) =>
    findings.filter(one => one.severity === severity && !one.waiver).length;
  return {
    id: decision.id,
    requested_by: decision.requestedBy,
    idempotency_key: idempotencyKey ?? null,
    outcome: decision.outcome,
    digest: decision.digest,
    evaluation: JSON.stringify(decision.evaluation),
    ruleset_version: decision.rulesetVersion,
    policy_digest: decision.policyDigest,
    decided_at: decision.decidedAt,
    gateway: design.name.toLowerCase(),
    environment: design.environment,
    tier: design.tier,
    pattern: design.pattern,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: findings.filter(({ waiver }) => waiver).length,
    waivers_used: JSON.stringify(decision.waiversUsed),
    context: decision.context ? JSON.stringify(decision.context) : null,
    valid_until: decision.validUntil,
    hold_id: null,
    owner: decision.context?.owner ?? null,
    system: decision.context?.system ?? null,
    pending_task: decision.pendingTask ?? null,
  };
}

/** Whichever rules the design breaks, each once. */
export function ruleIdsOf({ evaluation }: RecordedDecision): string[] {
  return [...new Set(evaluation.findings.map(({ ruleId }) => ruleId))];
}

/** @throws whatever is wrong with a row that cannot be read */
export function toDecision(row: DecisionRow): RecordedDecision {
  const evaluation = readEvaluation(row.evaluation);
  return {
    id: row.id,
    outcome: row.outcome,
    design: evaluation.design,
    digest: row.digest,
    evaluation,
    waiversUsed: readWaiversUsed(row.waivers_used),
    ...(row.context && { context: readContext(row.context) }),
    requestedBy: row.requested_by,
    decidedAt: row.decided_at,
    validUntil: row.valid_until,
    rulesetVersion: row.ruleset_version,
    policyDigest: row.policy_digest,
    ...(row.pending_task && { pendingTask: row.pending_task }),
  };
}

/** The columns that {@link toDecisionItem} needs. */
export const DECISION_ITEM_COLUMNS = [
  'id',
  'outcome',
  'gateway',
  'environment',
  'tier',
  'pattern',
  'digest',
  'errors',
  'warnings',
  'infos',
  'waived',
  'waivers_used',
  'context',
  'requested_by',
  'decided_at',
  'valid_until',
  'ruleset_version',
  'policy_digest',
  'pending_task',
] as const;

/** @throws whatever is wrong with a row that cannot be read */
export function toDecisionItem(
  row: Pick<DecisionRow, (typeof DECISION_ITEM_COLUMNS)[number]>,
): RecordedDecisionItem {
  return {
    id: row.id,
    outcome: row.outcome,
    gateway: row.gateway,
    environment: row.environment,
    tier: row.tier,
    pattern: row.pattern,
    digest: row.digest,
    findings: {
      error: row.errors,
      warning: row.warnings,
      info: row.infos,
      waived: row.waived,
    },
    waiversUsed: readWaiversUsed(row.waivers_used),
    ...(row.context && { context: readContext(row.context) }),
    requestedBy: row.requested_by,
    decidedAt: row.decided_at,
    validUntil: row.valid_until,
    rulesetVersion: row.ruleset_version,
    policyDigest: row.policy_digest,
    ...(row.pending_task && { pendingTask: row.pending_task }),
  };
}
