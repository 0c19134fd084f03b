import type {
  Waiver,
  WaiverPage,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import {
  isRecordPosition,
  isText,
  readCursor,
  writeCursor,
} from '../sql/cursor';
import { filterRecords, readScopedRecords } from '../records/filterRecords';
import type { RecordScope, ScopedRecord } from '../records/RecordScope';
import { lockFor, TooManyRequestsError } from '../../limits';
import { claimName } from '../holds';
import { filterHolder } from '../holds/filterHolder';
import type {
  InForceOptions,
  InsertWaiverOptions,
  WaiverChange,
  WaiverFilter,
  WaiverStore,
} from './WaiverStore';

interface WaiverRow {
  id: string;
  rule_id: string;
  gateway: string;
  environment: string;
  reason: string;
  status: WaiverStatus;
  until: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  comment: string | null;
  revoked_by: string | null;
  revoked_at: string | null;
  renews: string | null;
  /** Of `gateway_holds`. */
  hold_id: string | null;
  /** Who the gateway is to belong to, while nobody holds it. */
  owner: string | null;
  system: string | null;
}

/** Names per statement: well under the limit of bound values of SQLite and PostgreSQL. */
const BATCH = 500;

/** Waivers in the plugin's database. */
export class DatabaseWaiverStore implements WaiverStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseWaiverStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(
    waiver: Waiver,
    { owner, system, checked, limits }: InsertWaiverOptions = {},
  ): Promise<Waiver | undefined> {
    await this.#knex.transaction(async tx => {
      if (limits) await requireRoom(tx, waiver, limits);
      const holdId = await claimName(tx, {
        serviceName: waiver.gateway,
        allowed: false,
        decidedAt: waiver.requestedAt,
        owner,
        system,
        checked,
      });
      await tx<WaiverRow>('waivers')
        .insert({
          ...toRow(waiver),
          hold_id: holdId ?? null,
          owner: owner ?? null,
          system: system ?? null,
        })
        .onConflict(
          // A partial index is named by its predicate.
          tx.raw(
            "(rule_id, gateway, environment, requested_by) where status = 'requested'",
          ) as unknown as string,
        )
        .ignore();
    });
    return this.get(waiver.id);
  }

  async get(id: string, within?: RecordScope): Promise<Waiver | undefined> {
    const row: WaiverRow | undefined = await this.#within(within)
      .where('r.id', id)
      .first('r.*');
    return row && fromRow(row);
  }

  async findRequest(
    about: Pick<Waiver, 'ruleId' | 'gateway' | 'environment' | 'requestedBy'>,
  ): Promise<Waiver | undefined> {
    const row = await this.#waivers()
      .where({
        rule_id: about.ruleId,
        gateway: about.gateway,
        environment: about.environment,
        requested_by: about.requestedBy,
        status: 'requested',
      })
      .first();
    return row && fromRow(row);
  }

  async list(
    filter: WaiverFilter,
    page: { limit: number; cursor?: string },
  ): Promise<WaiverPage> {
    if (![filter.gateway ?? '', filter.requestedBy ?? ''].every(isText)) {
      return { items: [] };
    }
    const query = this.#within(filter.within)
      .orderBy([
        { column: 'r.requested_at', order: 'desc' },
        { column: 'r.id', order: 'desc' },
      ])
      .limit(page.limit + 1);
    const wanted = {
      status: filter.status,
      gateway: filter.gateway?.toLowerCase(),
      requested_by: filter.requestedBy,
    };
    for (const [column, value] of Object.entries(wanted)) {
      if (value) query.whereIn(`r.${column}`, [value].filter(isText));
    }
    if (filter.endsUntil) query.where('r.until', '<=', filter.endsUntil);
    if (page.cursor) {
      const [, requestedAt, id] = readCursor<[string, string, string]>(
        page.cursor,
        position => isRecordPosition(position, 'waivers'),
      );
      query.where(after =>
        after
          .where('r.requested_at', '<', requestedAt)
          .orWhere(same =>
            same.where('r.requested_at', requestedAt).andWhere('r.id', '<', id),
          ),
      );
    }
    const rows: WaiverRow[] = await query.select('r.*');
    const items = rows.slice(0, page.limit).map(fromRow);
    const last = items[items.length - 1];
    return rows.length > page.limit
      ? {
          items,
          nextCursor: writeCursor(['waivers', last.requestedAt, last.id]),
        }
      : { items };
  }

  async change(
    id: string,
    from: readonly WaiverStatus[],
    to: WaiverStatus,
    change: WaiverChange = {},
  ): Promise<Waiver | undefined> {
    const changed = await this.#waivers()
      .where({ id })
      .whereIn('status', [...from])
      .update({
        status: to,
        ...(change.decidedBy && { decided_by: change.decidedBy }),
        ...(change.decidedAt && { decided_at: change.decidedAt }),
        ...(change.comment && { comment: change.comment }),
        ...(change.revokedBy && { revoked_by: change.revokedBy }),
        ...(change.revokedAt && { revoked_at: change.revokedAt }),
      });
    return changed === 1 ? this.get(id) : undefined;
  }

  async inForce(
    gateways: readonly string[],
    now: string,
    options: InForceOptions = {},
  ): Promise<Waiver[]> {
    const names = [...new Set(gateways)].filter(isText);
    const found: Waiver[] = [];
    for (let start = 0; start < names.length; start += BATCH) {
      const rows: WaiverRow[] = await this.#within(options.within)
        .leftJoin('gateway_holds as c', held =>
          held.on('c.service_name', 'r.gateway').andOnNull('c.ended_at'),
        )
        .whereIn('r.gateway', names.slice(start, start + BATCH))
        .where('r.status', 'approved')
        .where('r.until', '>', now)
        .where(theirs => filterHolder(theirs, now, options.asOwner))
        .select('r.*');
      found.push(...rows.map(fromRow));
    }
    return found;
  }

  async due(now: string, limit: number): Promise<Waiver[]> {
    const rows = await this.#waivers()
      .whereIn('status', ['requested', 'approved'])
      .where('until', '<=', now)
      .orderBy('until')
      .limit(limit);
    return rows.map(fromRow);
  }

  async scopedRecords(
    ids: readonly string[],
  ): Promise<Map<string, ScopedRecord>> {
    return readScopedRecords(this.#knex, 'waivers', ids);
  }

  #within(within: RecordScope | undefined): Knex.QueryBuilder {
    const query = this.#knex('waivers as r');
    if (within) filterRecords(query, within);
    return query;
  }

  #waivers() {
    return this.#knex<WaiverRow>('waivers');
  }
}

/** @throws TooManyRequestsError where as many as the limits allow wait for a decision */
async function requireRoom(
  tx: Knex.Transaction,
  { gateway, requestedBy }: Waiver,
  limits: NonNullable<InsertWaiverOptions['limits']>,
): Promise<void> {
  const open = async (column: 'requested_by' | 'gateway', value: string) => {
    await lockFor(tx, `waivers:${column}:${value}`);
    const [{ count }] = await tx('waivers')
      .where({ [column]: value, status: 'requested' })
      .count<Array<{ count: number | string }>>({ count: '*' });
    return Number(count);
  };
  if ((await open('requested_by', requestedBy)) >= limits.openWaiversPerUser) {
    throw new TooManyRequestsError(
      `Your waiver requests that wait for a decision must be at most ${limits.openWaiversPerUser}, got one more. Withdraw one, or wait for its decision.`,
    );
  }
  if ((await open('gateway', gateway)) >= limits.openWaiversPerGateway) {
    throw new TooManyRequestsError(
      `The waiver requests for ${gateway} that wait for a decision must be at most ${limits.openWaiversPerGateway}, got one more. Ask the approvers to decide on them.`,
    );
  }
}

function toRow(
  waiver: Waiver,
): Omit<WaiverRow, 'hold_id' | 'owner' | 'system'> {
  return {
    id: waiver.id,
    rule_id: waiver.ruleId,
    gateway: waiver.gateway,
    environment: waiver.environment,
    reason: waiver.reason,
    status: waiver.status,
    until: waiver.until,
    requested_by: waiver.requestedBy,
    requested_at: waiver.requestedAt,
    decided_by: waiver.decidedBy ?? null,
    decided_at: waiver.decidedAt ?? null,
    comment: waiver.comment ?? null,
    revoked_by: waiver.revokedBy ?? null,
    revoked_at: waiver.revokedAt ?? null,
    renews: waiver.renews ?? null,
  };
}

function fromRow(row: WaiverRow): Waiver {
  return {
    id: row.id,
    ruleId: row.rule_id,
    gateway: row.gateway,
    environment: row.environment,
    reason: row.reason,
    status: row.status,
    until: row.until,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(row.comment && { comment: row.comment }),
    ...(row.revoked_by && { revokedBy: row.revoked_by }),
    ...(row.revoked_at && { revokedAt: row.revoked_at }),
    ...(row.renews && { renews: row.renews }),
  };
}
