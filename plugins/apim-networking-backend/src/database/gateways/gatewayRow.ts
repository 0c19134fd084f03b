import {
  EXPOSURES,
  type Evaluation,
  type Exposure,
  type GatewayItem,
  type GatewayPosture,
  type Severity,
  type WorstSeverity,
} from 'backstage-plugin-apim-networking-common';
import { postureState } from '../../history';
import type { StoredGateway } from './PostureStore';
import {
  checkDeclaredPosture,
  readDescriptor,
  readOwnershipProblems,
} from '../sql/storedShapes';

/** A row of `gateway_postures`. */
export interface GatewayRow {
  entity_ref: string;
  descriptor: string;
  /** JSON: {@link preservedPart}. */
  declared: string;
  /** JSON: {@link verdictPart}. */
  verdict: string;
  declaration_digest: string;
  evaluated_by: string;
  service_name: string | null;
  environment: string | null;
  title: string;
  search_text: string;
  sort_title: string;
  headline: string;
  owner: string | null;
  system: string | null;
  tier: GatewayItem['tier'] | null;
  pattern: GatewayItem['pattern'];
  region: string | null;
  exposure: Exposure;
  exposure_order: number;
  severity: WorstSeverity;
  severity_order: number;
  errors: number;
  warnings: number;
  infos: number;
  waived: number;
  read_at: string;
  changed_at: string;
  /** JSON; null where there is nothing to say. */
  ownership_problems: string | null;
}

/** A row of `gateway_findings`. */
export interface GatewayFindingRow {
  entity_ref: string;
  rule_id: string;
  severity: Severity;
  waived: boolean;
}

const SEVERITIES: WorstSeverity[] = ['error', 'warning', 'info', 'none'];
const MAX_SORT_TITLE_LENGTH = 200;

/** @param options - without what is declared: its column is empty, for one that is not to change */
export function toGatewayRow(
  gateway: StoredGateway,
  options: { withDeclared: boolean },
): GatewayRow {
  const { entityRef, declared, evidence, ownershipProblems, ...descriptor } =
    gateway.posture;
  const design = declared.ok ? declared.evaluation.design : undefined;
  const state = postureState(declared);
  const counts = countFindings(declared);
  const severity = worstOf(gateway.posture, counts);
  const title = descriptor.title;
  return {
    entity_ref: entityRef,
    descriptor: JSON.stringify(descriptor),
    declared: options.withDeclared
      ? JSON.stringify(preservedPart(declared))
      : '',
    verdict: JSON.stringify(verdictPart(declared)),
    declaration_digest: gateway.declarationDigest,
    evaluated_by: gateway.evaluatedBy,
    service_name: design?.name.toLowerCase() ?? null,
    environment: design?.environment ?? null,
    title,
    search_text: `${title}\n${nameOf(entityRef)}`.toLowerCase(),
    sort_title: title.toLowerCase().slice(0, MAX_SORT_TITLE_LENGTH),
    headline: state.headline,
    owner: descriptor.owner ?? null,
    system: descriptor.system ?? null,
    tier: state.tier ?? null,
    pattern: state.pattern,
    region: design?.region ?? null,
    exposure: state.exposure,
    exposure_order: EXPOSURES.indexOf(state.exposure),
    severity,
    severity_order: SEVERITIES.indexOf(severity),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    waived: counts.waived,
    read_at: evidence.readAt,
    changed_at: evidence.changedAt,
    ownership_problems: problemsText(ownershipProblems) ?? null,
  };
}

type Declared = GatewayPosture['declared'];
type Verdict = Pick<Evaluation, 'findings' | 'outcome'>;

/** What follows from the declaration and the ruleset alone: the design and its posture, or why it cannot be understood. */
function preservedPart(declared: Declared) {
  if (!declared.ok) return declared;
  const { design, posture } = declared.evaluation;
  return { ok: true, evaluation: { design, posture } };
}

/** What follows from the policy and the waivers, too. */
function verdictPart(declared: Declared): Verdict | {} {
  if (!declared.ok) return {};
  const { findings, outcome } = declared.evaluation;
  return { findings, outcome };
}

/**
 * What is declared, with the verdict that is stored.
 *
 * @throws whatever is wrong with a row that cannot be read
 */
export function withVerdict(
  declared: Partial<Declared> | null,
  { verdict }: Pick<GatewayRow, 'verdict'>,
): Declared {
  const whole = declared?.ok
    ? {
        ok: true,
        evaluation: { ...declared.evaluation, ...JSON.parse(verdict) },
      }
    : declared;
  return checkDeclaredPosture(whole);
}

/** One for each rule, severity, and whether it is waived, however many places break the rule. */
export function toFindingRows({
  entityRef,
  declared,
}: Pick<GatewayPosture, 'entityRef' | 'declared'>): GatewayFindingRow[] {
  if (!declared.ok) return [];
  const rows = new Map<string, GatewayFindingRow>();
  for (const finding of declared.evaluation.findings) {
    const { ruleId, severity } = finding;
    const waived = finding.waiver !== undefined;
    rows.set(`${ruleId} ${severity} ${waived}`, {
      entity_ref: entityRef,
      rule_id: ruleId,
      severity,
      waived,
    });
  }
  return [...rows.values()];
}

type PostureRow = Pick<
  GatewayRow,
  | 'entity_ref'
  | 'descriptor'
  | 'declared'
  | 'verdict'
  | 'read_at'
  | 'changed_at'
  | 'ownership_problems'
>;

/** @throws whatever is wrong with a row that cannot be read */
export function toPosture(row: PostureRow): GatewayPosture {
  return {
    entityRef: row.entity_ref,
    ...readDescriptor(row.descriptor),
    declared: withVerdict(JSON.parse(row.declared), row),
    ...(row.ownership_problems && {
      ownershipProblems: readOwnershipProblems(row.ownership_problems),
    }),
    evidence: {
      kind: 'declared',
      readAt: row.read_at,
      changedAt: row.changed_at,
    },
  };
}

export function toStoredGateway(row: GatewayRow): StoredGateway {
  return {
    posture: toPosture(row),
    declarationDigest: row.declaration_digest,
    evaluatedBy: row.evaluated_by,
  };
}

/** The columns that {@link toItem} needs. */
export const ITEM_COLUMNS = [
  'entity_ref',
  'title',
  'headline',
  'owner',
  'system',
  'tier',
  'pattern',
  'region',
  'environment',
  'exposure',
  'severity',
  'errors',
  'warnings',
  'infos',
  'waived',
  'service_name',
  'changed_at',
] as const;

export type ItemRow = Pick<GatewayRow, (typeof ITEM_COLUMNS)[number]>;

export function toItem(row: ItemRow): GatewayItem {
  return {
    entityRef: row.entity_ref,
    // Empty between a migration and the next reading of the catalog.
    title: row.title || nameOf(row.entity_ref),
    ...(row.owner && { owner: row.owner }),
    ...(row.system && { system: row.system }),
    parsed: row.service_name !== null,
    ...(row.tier && { tier: row.tier }),
    pattern: row.pattern,
    ...(row.region && { region: row.region }),
    ...(row.environment && { environment: row.environment }),
    exposure: row.exposure,
    headline: row.headline,
    severity: row.severity,
    findings: {
      error: row.errors,
      warning: row.warnings,
      info: row.infos,
      waived: row.waived,
    },
    changedAt: row.changed_at,
  };
}

function countFindings(
  declared: GatewayPosture['declared'],
): GatewayItem['findings'] {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  if (!declared.ok) return counts;
  for (const { severity, waiver } of declared.evaluation.findings) {
    counts[waiver ? 'waived' : severity] += 1;
  }
  return counts;
}

/** As it is stored. */
export function problemsText(
  problems: GatewayPosture['ownershipProblems'],
): string | undefined {
  return problems && problems.length > 0 ? JSON.stringify(problems) : undefined;
}

function worstOf(
  {
    declared,
    ownershipProblems = [],
  }: Pick<GatewayPosture, 'declared' | 'ownershipProblems'>,
  counts: GatewayItem['findings'],
): WorstSeverity {
  const has = (wanted: 'error' | 'warning') =>
    counts[wanted] > 0 ||
    ownershipProblems.some(({ severity }) => severity === wanted);
  if (!declared.ok || has('error')) return 'error';
  if (has('warning')) return 'warning';
  return counts.info > 0 ? 'info' : 'none';
}

function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.indexOf('/') + 1);
}
