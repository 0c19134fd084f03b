import type { Knex } from 'knex';
import { lockNames } from '../holds';

/** Rows of one transaction: others write between two of them. */
const BATCH = 500;

/** What is removed because it is old. Whatever something else still needs stays. */
export interface RetentionStore {
  /**
   * Decisions that ended before a time. One stays while it is the latest that allowed a gateway whose name is held, or while a waiver is
   * open or in force for its gateway.
   *
   * @returns how many were removed
   */
  removeDecisions(endedBefore: string, now: string): Promise<number>;
  removeHistory(before: string): Promise<number>;
  /** Messages that are still to be sent stay. */
  removeMessages(before: string): Promise<number>;
  /**
   * Lets others take names that no gateway has declared since a time. A name stays held while a decision on it is valid, or a waiver of it is
   * open or in force. Holders of names that ended go when nothing points to them.
   */
  releaseNames(undeclaredBefore: string, now: string): Promise<number>;
}

/** Removes from the plugin's database. */
export class DatabaseRetention implements RetentionStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseRetention(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async removeDecisions(endedBefore: string, now: string): Promise<number> {
    return this.#inBatches(async tx => {
      const ids = await endedDecisions(tx, endedBefore, now)
        .limit(BATCH)
        .pluck('d.id');
      await tx('decision_findings').whereIn('decision_id', ids).delete();
      await tx('decision_deployments').whereIn('decision_id', ids).delete();
      await tx('decisions').whereIn('id', ids).delete();
      return ids.length;
    });
  }

  async removeHistory(before: string): Promise<number> {
    return this.#inBatches(async tx => {
      const ids = await tx('gateway_history')
        .where('changed_at', '<', before)
        .orderBy(['changed_at', 'id'])
        .limit(BATCH)
        .pluck('id');
      await tx('gateway_history').whereIn('id', ids).delete();
      return ids.length;
    });
  }

  async removeMessages(before: string): Promise<number> {
    return this.#inBatches(async tx => {
      const ids = await tx('messages')
        .where('happened_at', '<', before)
        .whereNot({ state: 'pending' })
        .orderBy('happened_at')
        .limit(BATCH)
        .pluck('id');
      await tx('messages').whereIn('id', ids).delete();
      return ids.length;
    });
  }

  async releaseNames(undeclaredBefore: string, now: string): Promise<number> {
    const released = await this.#inBatches(async tx => {
      await lockNames(tx);
      const unneeded = () => unneededNames(tx, undeclaredBefore, now);
      const ids = await unneeded().limit(BATCH).forUpdate('h').pluck('h.id');
      // Whoever had a row locked may have needed the name, which the statement that waited for it does not see.
      return tx('gateway_holds')
        .whereIn('id', unneeded().whereIn('h.id', ids).select('h.id'))
        .update({ ended_at: now });
    });
    await this.#inBatches(async tx => {
      const ids = await tx('gateway_holds as h')
        .whereNotNull('h.ended_at')
        .whereNotExists(of('decisions'))
        .whereNotExists(of('waivers'))
        .limit(BATCH)
        .pluck('h.id');
      await tx('gateway_holds').whereIn('id', ids).delete();
      return ids.length;
    });
    return released;
  }

  async #inBatches(
    remove: (tx: Knex.Transaction) => Promise<number>,
  ): Promise<number> {
    let removed = 0;
    for (;;) {
      const count = await this.#knex.transaction(remove);
      removed += count;
      if (count < BATCH) return removed;
    }
  }
}

/** Those that nothing needs, the earliest first. */
export function endedDecisions(
  knex: Knex,
  endedBefore: string,
  now: string,
): Knex.QueryBuilder {
  return knex('decisions as d')
    .where('d.valid_until', '<', endedBefore)
    .whereNotExists(hold =>
      hold
        .from('gateway_holds as h')
        .whereRaw('?? = ??', ['h.decision_id', 'd.id'])
        .whereNull('h.ended_at')
        .select('h.id'),
    )
    .whereNotExists(waiver =>
      openWaivers(waiver, now)
        .whereRaw('?? = ??', ['w.gateway', 'd.gateway'])
        .whereRaw('?? = ??', ['w.environment', 'd.environment']),
    )
    .orderBy(['d.valid_until', 'd.id']);
}

/** Current holders that no gateway has declared since a time, and that no valid decision and no open waiver is of. */
function unneededNames(
  knex: Knex,
  undeclaredBefore: string,
  now: string,
): Knex.QueryBuilder {
  return knex('gateway_holds as h')
    .where('h.undeclared_since', '<', undeclaredBefore)
    .whereNull('h.ended_at')
    .whereNotExists(valid =>
      valid
        .from('decisions as d')
        .whereRaw('?? = ??', ['d.hold_id', 'h.id'])
        .where('d.valid_until', '>', now)
        .select('d.id'),
    )
    .whereNotExists(waiver =>
      openWaivers(waiver, now).whereRaw('?? = ??', ['w.hold_id', 'h.id']),
    );
}

function openWaivers(query: Knex.QueryBuilder, now: string) {
  return query
    .from('waivers as w')
    .whereIn('w.status', ['requested', 'approved'])
    .where('w.until', '>', now)
    .select('w.id');
}

function of(table: string) {
  return (query: Knex.QueryBuilder) => {
    query
      .from(`${table} as r`)
      .whereRaw('?? = ??', ['r.hold_id', 'h.id'])
      .select('r.id');
  };
}
