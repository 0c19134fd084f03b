import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';

/**
 * SQLSTATE of what is said where a connection is shared by a pooler that knows of no prepared statements, such as PgBouncer before
 * 1.21 between transactions, and after a migration that changes the type of a column.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_PREPARED = ['26000', '42P05', '0A000'];

/** What `pg` takes and gives. https://node-postgres.com/features/queries#prepared-statements */
interface PgConnection {
  query(statement: {
    name: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: unknown[] }>;
}

/**
 * A query as a prepared statement, for one that is asked often and joins several tables. On PostgreSQL planning it takes several
 * times as long as running it, and writing its SQL, which here happens once, as long again. Where a prepared statement cannot be had
 * it runs as any query does.
 *
 * @param name - of the statement, one for each query
 * @param build - the query; its values are what it is given, in that order, and its text is the same for all of them
 */
export function prepareQuery<Row, Values extends string[]>(
  knex: Knex,
  name: string,
  build: (...values: Values) => Knex.QueryBuilder,
): (...values: Values) => Promise<Row[]> {
  let possible = knex.client.driverName === 'pg';
  let text: string | undefined;

  return async (...values) => {
    if (!possible) return build(...values);
    text ??= textOf(build(...values), values);
    try {
      return await runPrepared<Row>(knex, { name, text, values });
    } catch (error) {
      if (!NOT_PREPARED.includes((error as { code?: string }).code ?? '')) {
        throw error;
      }
      possible = false;
      return build(...values);
    }
  };
}

function textOf(query: Knex.QueryBuilder, values: string[]): string {
  const { sql, bindings } = query.toSQL().toNative();
  if (!isDeepStrictEqual(bindings, values)) {
    throw new Error(
      `A prepared query needs its values once and in their order: ${sql}`,
    );
  }
  return sql;
}

/** On a connection of Knex’s own pool: what Knex does for each query takes half as long as the query. */
async function runPrepared<Row>(
  knex: Knex,
  statement: { name: string; text: string; values: string[] },
): Promise<Row[]> {
  const connection: PgConnection = await knex.client.acquireConnection();
  try {
    return (await connection.query(statement)).rows as Row[];
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
