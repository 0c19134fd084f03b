import type { Knex } from 'knex';

/**
 * Says what time it is where it matters: when a decision is made and is over, and when a waiver begins and ends. Replicas share the
 * database, so that its clock decides, whatever their own clocks say.
 */
export interface Clock {
  /** ISO 8601, in UTC, with milliseconds. */
  now(): Promise<string>;
}

const SQL: Record<string, string> = {
  'better-sqlite3': "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
  pg: `to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/** The clock of the plugin's database. */
export class DatabaseClock implements Clock {
  readonly #knex: Knex;
  readonly #expression: string;

  /** @throws Error for a database that it does not know */
  static create(knex: Knex) {
    const client: string = knex.client.config.client;
    const expression = SQL[client];
    if (!expression) {
      throw new Error(
        `The database must be one of ${Object.keys(SQL).join(
          ', ',
        )}, got ${client}.`,
      );
    }
    return new DatabaseClock(knex, expression);
  }

  private constructor(knex: Knex, expression: string) {
    this.#knex = knex;
    this.#expression = expression;
  }

  async now(): Promise<string> {
    const [{ now }] = await this.#knex.select<Array<{ now: string }>>(
      this.#knex.raw(`${this.#expression} as now`),
    );
    return now;
  }
}
