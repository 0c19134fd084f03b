import type { Decision } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import { lockFor, TooManyRequestsError } from '../../limits';
import { batches } from '../sql/batches';
import {
  isRecordPosition,
  isText,
  readCursor,
  writeCursor,
} from '../sql/cursor';
import {
  DECISION_ITEM_COLUMNS,
  ruleIdsOf,
  toDecision,
  toDecisionItem,
  toDecisionRow,
  type DecisionRow,
} from './decisionRow';
import type {
  DecisionFilter,
  DecisionStore,
  DecisionSubject,
  InsertDecisionOptions,
  RecordedDecision,
  RecordedDecisionPage,
} from './DecisionStore';
import { claimName } from '../holds';
import { UnreadableRows } from '../sql/UnreadableRows';
import { filterRecords, readScopedRecords } from '../records/filterRecords';
import type { PageOptions } from '../gateways/GatewayQueries';
import type { RecordScope, ScopedRecord } from '../records/RecordScope';

const HOUR_MS = 60 * 60 * 1000;
/** How long a pending decision holds the name of its gateway: its task can be run again until then. */
const PENDING_HOLD_MS = 24 * HOUR_MS;

/** Decisions in the plugin's database. */
export class DatabaseDecisionStore implements DecisionStore {
  readonly #knex: Knex;
  readonly #unreadable: UnreadableRows;

  static create(knex: Knex, unreadable = UnreadableRows.create()) {
    return new DatabaseDecisionStore(knex, unreadable);
  }

  private constructor(knex: Knex, unreadable: UnreadableRows) {
    this.#knex = knex;
    this.#unreadable = unreadable;
  }

  async insert(
    decision: RecordedDecision,
    idempotencyKey?: string,
    options: InsertDecisionOptions = {},
  ): Promise<RecordedDecision> {
    const { id, requestedBy } = decision;
    if (idempotencyKey) await this.#freeKey(requestedBy, idempotencyKey);
    await this.#knex.transaction(async tx => {
      const row = toDecisionRow(decision, idempotencyKey);
      // Of two with the same key the second one waits for the first one here, and then is none.
      const inserted = await tx<DecisionRow>('decisions')
        .insert(row)
        .onConflict(['requested_by', 'idempotency_key'])
        .ignore()
        .returning('id');
      if (inserted.length === 0) return;
      if (options.maxPerHour) await requireRoom(tx, row, options.maxPerHour);
      await hold(tx, row, decision, options);
      const ruleIds = ruleIdsOf(decision);
      if (ruleIds.length > 0) {
        await tx('decision_findings').insert(
          ruleIds.map(ruleId => ({ decision_id: id, rule_id: ruleId })),
        );
      }
    });
    return (
      (idempotencyKey && (await this.findByKey(requestedBy, idempotencyKey))) ||
      decision
    );
  }

  /** A decision that cannot be read has no key: the next one under it takes its place. */
  async #freeKey(requestedBy: string, idempotencyKey: string): Promise<void> {
    const row = await this.#knex<DecisionRow>('decisions')
      .where({ requested_by: requestedBy, idempotency_key: idempotencyKey })
      .first();
    if (!row || this.#read(row, toDecision)) return;
    await this.#knex<DecisionRow>('decisions')
      .where({ id: row.id })
      .update({ idempotency_key: null });
  }

  async confirm(taskId: string, now: string): Promise<string[]> {
    return this.#knex.transaction(async tx => {
      const rows: DecisionRow[] = await tx<DecisionRow>('decisions')
        .where({ pending_task: taskId })
        .orderBy('id')
        .forUpdate();
      for (const row of rows) {
        await tx<DecisionRow>('decisions')
          .where({ id: row.id })
          .update({ pending_task: null });
        if (row.outcome === 'denied' || !row.hold_id) continue;
        await claimName(tx, {
          serviceName: row.gateway,
          decidedAt: now,
          allowed: true,
          decisionId: row.id,
          validUntil: row.valid_until,
          owner: row.owner ?? undefined,
          system: row.system ?? undefined,
          checked: { holdId: row.hold_id },
        });
      }
      return rows.map(({ id }) => id);
    });
  }

  async findByKey(
    requestedBy: string,
    idempotencyKey: string,
  ): Promise<RecordedDecision | undefined> {
    const row = await this.#knex<DecisionRow>('decisions')
      .where({ requested_by: requestedBy, idempotency_key: idempotencyKey })
      .first();
    return row && this.#toDecision(row);
  }

  async get(
    id: string,
    within?: RecordScope,
  ): Promise<RecordedDecision | undefined> {
    const query = this.#knex('decisions as r').where('r.id', id);
    if (within) filterRecords(query, within);
    const row: DecisionRow | undefined = await query.first('r.*');
    return row && this.#toDecision(row);
  }

  async list(
    filter: DecisionFilter,
    page: PageOptions,
  ): Promise<RecordedDecisionPage> {
    const query = this.#knex('decisions as r')
      .orderBy([
        { column: 'r.decided_at', order: 'desc' },
        { column: 'r.id', order: 'desc' },
      ])
      .limit(page.limit + 1);
    filterDecisions(query, filter);
    if (page.cursor) {
      const [, decidedAt, id] = readCursor<[string, string, string]>(
        page.cursor,
        position => isRecordPosition(position, 'decisions'),
      );
      query.whereRaw('(??, ??) < (?, ?)', [
        'r.decided_at',
        'r.id',
        decidedAt,
        id,
      ]);
    }
    const rows: DecisionRow[] = await query.select(
      DECISION_ITEM_COLUMNS.map(name => `r.${name}`),
    );
    const items = await this.#untilRevoked(
      rows
        .slice(0, page.limit)
        .flatMap(row => this.#read(row, toDecisionItem) ?? []),
    );
    const last = rows[page.limit - 1];
    return {
      items,
      ...(rows.length > page.limit && {
        nextCursor: writeCursor(['decisions', last.decided_at, last.id]),
      }),
    };
  }

  async subjectsOf(
    ids: readonly string[],
  ): Promise<Map<string, DecisionSubject>> {
    const subjects = new Map<string, DecisionSubject>();
    for (const batch of batches([...new Set(ids)].filter(isText))) {
      const rows = await this.#knex<DecisionRow>('decisions')
        .whereIn('id', batch)
        .select('id', 'digest', 'gateway');
      for (const { id, ...subject } of rows) subjects.set(id, subject);
    }
    return subjects;
  }

  async scopedRecords(
    ids: readonly string[],
  ): Promise<Map<string, ScopedRecord>> {
    return readScopedRecords(this.#knex, 'decisions', ids);
  }

  #read<T>(row: DecisionRow, read: (row: DecisionRow) => T): T | undefined {
    return this.#unreadable.read('decisions', row.id, () => read(row));
  }

  async #toDecision(row: DecisionRow): Promise<RecordedDecision | undefined> {
    const stored = this.#read(row, toDecision);
    if (!stored) return undefined;
    const [decision] = await this.#untilRevoked([stored]);
    return decision;
  }

  async #untilRevoked<T extends Pick<Decision, 'waiversUsed' | 'validUntil'>>(
    decisions: T[],
  ): Promise<T[]> {
    const used = decisions.flatMap(({ waiversUsed }) =>
      waiversUsed.map(({ id }) => id),
    );
    if (used.length === 0) return decisions;
    const rows: Array<{ id: string; revoked_at: string }> = await this.#knex(
      'waivers',
    )
      .whereIn('id', [...new Set(used)])
      .where({ status: 'revoked' })
      .select('id', 'revoked_at');
    const revoked = new Map(rows.map(row => [row.id, row.revoked_at]));
    return decisions.map(decision => ({
      ...decision,
      validUntil: decision.waiversUsed
        .flatMap(({ id }) => revoked.get(id) ?? [])
        .reduce(earlier, decision.validUntil),
    }));
  }
}

/**
 * What is recorded already, under the same key, is none more. Counted with the new one, which is then not recorded.
 *
 * @throws TooManyRequestsError where it is one too many
 */
async function requireRoom(
  tx: Knex.Transaction,
  row: DecisionRow,
  maxPerHour: number,
): Promise<void> {
  await lockFor(tx, `decisions:${row.requested_by}`);
  const since = new Date(Date.parse(row.decided_at) - HOUR_MS).toISOString();
  const [{ count }] = await tx('decisions')
    .where({ requested_by: row.requested_by })
    .where('decided_at', '>', since)
    .count<Array<{ count: number | string }>>({ count: '*' });
  if (Number(count) <= maxPerHour) return;
  throw new TooManyRequestsError(
    `Your decisions within an hour must be at most ${maxPerHour}, got one more. Evaluate designs with POST /evaluate, and record a decision when one is to be built.`,
  );
}

/** Binds a decision, and the waivers that it was made under, to whoever holds its gateway. */
async function hold(
  tx: Knex.Transaction,
  row: DecisionRow,
  decision: RecordedDecision,
  { checked }: InsertDecisionOptions,
): Promise<void> {
  const holdId = await claimName(tx, {
    serviceName: row.gateway,
    decidedAt: row.decided_at,
    ...(decision.outcome === 'denied'
      ? { allowed: false }
      : { allowed: true, decisionId: row.id, validUntil: heldUntil(row) }),
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    checked,
  });
  if (!holdId) return;
  await tx<DecisionRow>('decisions')
    .where({ id: row.id })
    .update({ hold_id: holdId });
  if (!row.owner) return;
  await tx('waivers')
    .where({ owner: row.owner })
    .whereNull('hold_id')
    .whereIn(
      'id',
      decision.waiversUsed.map(({ id }) => id),
    )
    .update({ hold_id: holdId });
}

function heldUntil(row: DecisionRow): string {
  if (!row.pending_task) return row.valid_until;
  return earlier(
    row.valid_until,
    new Date(Date.parse(row.decided_at) + PENDING_HOLD_MS).toISOString(),
  );
}

function filterDecisions(
  query: Knex.QueryBuilder,
  filter: DecisionFilter,
): void {
  const { outcome, requestedBy, gateway, environment, finding, within } =
    filter;
  const equals = { requested_by: requestedBy, gateway };
  for (const [column, value] of Object.entries(equals)) {
    if (value !== undefined) {
      query.whereIn(`r.${column}`, [value].filter(isText));
    }
  }
  if (outcome) query.whereIn('r.outcome', outcome);
  if (environment) query.whereIn('r.environment', environment.filter(isText));
  if (finding) {
    query.whereExists(found =>
      found
        .from('decision_findings as f')
        .whereRaw('?? = ??', ['f.decision_id', 'r.id'])
        .whereIn('f.rule_id', finding.filter(isText))
        .select('f.rule_id'),
    );
  }
  if (within) filterRecords(query, within);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
