import type { Knex } from 'knex';

/**
 * SQLSTATE of what is said where a connection is shared by a pooler that knows of no prepared statements, such as PgBouncer before
 * 1.21 between transactions, and after a migration that changes the type of a column.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_PREPARED = ['26000', '42P05', '0A000'];

/**
 * Runs queries as prepared statements, for those that are asked often and join several tables: on PostgreSQL planning them takes
 * several times as long as running them. Where that cannot be had they run as any query does.
 */
export class PreparedQueries {
  #possible = true;

  /** @param name - of the query, always of the same text */
  async run<Row>(name: string, build: () => Knex.QueryBuilder): Promise<Row[]> {
    if (!this.#possible) return build();
    try {
      // Knex hands this on to the driver.
      return await build().options({ name });
    } catch (error) {
      if (!NOT_PREPARED.includes((error as { code?: string }).code ?? '')) {
        throw error;
      }
      this.#possible = false;
      return build();
    }
  }
}
