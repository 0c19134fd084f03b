import type { Knex } from 'knex';
import {
  waiverEventId,
  type WaiverDetails,
  type WaiverEventKind,
  type WaiverEvents,
  type WaiverEventTimes,
} from './WaiverEvents';

interface WaiverRow {
  id: string;
  rule_id: string;
  gateway: string;
  environment: string;
  status: WaiverDetails['status'];
  until: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  revoked_by: string | null;
  revoked_at: string | null;
  hold_id: string | null;
  owner: string | null;
  holder: string | null;
}

type Condition = (query: Knex.QueryBuilder, times: WaiverEventTimes) => void;

const CONDITIONS: Record<WaiverEventKind, Condition> = {
  requested: (query, { now, since }) =>
    query
      .where({ 'w.status': 'requested' })
      .where('w.until', '>', now)
      .where('w.requested_at', '>=', since),
  decided: (query, { since }) => query.where('w.decided_at', '>=', since),
  revoked: (query, { since }) => query.where('w.revoked_at', '>=', since),
  ending: (query, { now, endingUntil }) => {
    query
      .where({ 'w.status': 'approved' })
      .where('w.until', '>', now)
      .where('w.until', '<=', endingUntil);
    unlessRenewed(query);
  },
  ended: (query, { since }) => {
    query.where({ 'w.status': 'expired' }).where('w.until', '>=', since);
    unlessRenewed(query);
  },
};

/** Where another waiver took over, the exception goes on. */
function unlessRenewed(query: Knex.QueryBuilder): void {
  query.whereNotExists(renewed =>
    renewed
      .from('waivers as r')
      .whereRaw('?? = ??', ['r.renews', 'w.id'])
      .whereRaw('?? > ??', ['r.until', 'w.until'])
      .whereNotNull('r.decided_at')
      .whereNot({ 'r.status': 'rejected' })
      .where(preserved =>
        preserved
          .whereNull('r.revoked_at')
          .orWhereRaw('?? > ??', ['r.revoked_at', 'w.until']),
      )
      .select('r.id'),
  );
}

/** Compares the waivers of the plugin's database with its messages. */
export class DatabaseWaiverEvents implements WaiverEvents {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseWaiverEvents(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(
    kind: WaiverEventKind,
    times: WaiverEventTimes,
    limit: number,
  ): Promise<WaiverDetails[]> {
    const query = this.#knex<WaiverRow>('waivers as w')
      .leftJoin('gateway_holds as h', 'h.id', 'w.hold_id')
      .select<WaiverRow[]>('w.*', 'h.owner as holder')
      .whereNotExists(sent =>
        sent
          .from('messages as m')
          .whereRaw('?? = ? || ??', ['m.id', waiverEventId(kind, ''), 'w.id'])
          .select('m.id'),
      )
      .orderBy('w.id')
      .limit(limit);
    CONDITIONS[kind](query, times);
    return (await query).map(fromRow);
  }
}

function fromRow(row: WaiverRow): WaiverDetails {
  const owner = row.hold_id === null ? row.owner : row.holder;
  return {
    ...(owner && { owner }),
    id: row.id,
    ruleId: row.rule_id,
    gateway: row.gateway,
    environment: row.environment,
    status: row.status,
    until: row.until,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(row.revoked_by && { revokedBy: row.revoked_by }),
    ...(row.revoked_at && { revokedAt: row.revoked_at }),
  };
}
