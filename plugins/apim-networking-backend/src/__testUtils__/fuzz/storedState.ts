import type { Knex } from 'knex';

/** Something that is another after every write to the plugin's tables, and the same as long as there is none. */
export async function storedState(knex: Knex): Promise<string> {
  if (knex.client.config.client.includes('sqlite3')) {
    const [row] = await knex.raw('select total_changes() as changes');
    return String(row.changes);
  }
  // Every version of a row bears the number of the transaction that wrote it.
  const tables = await tableNames(knex);
  const parts = tables.map(
    () => '(select count(*) || ? || sum(xmin::text::numeric) from ??)',
  );
  const { rows } = await knex.raw(
    `select concat_ws(' ', ${parts.join(', ')}) as state`,
    tables.flatMap(table => [':', table]),
  );
  return rows[0].state;
}

/** How many rows each table of the plugin has. */
export async function rowCounts(knex: Knex): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tableNames(knex)) {
    const [{ count }] = await knex(table).count({ count: '*' });
    counts[table] = Number(count);
  }
  return counts;
}

async function tableNames(knex: Knex): Promise<string[]> {
  const names: string[] = knex.client.config.client.includes('sqlite3')
    ? (await knex('sqlite_master').where({ type: 'table' }).select('name')).map(
        ({ name }) => name,
      )
    : (
        await knex('pg_tables')
          .where({ schemaname: 'public' })
          .select({ name: 'tablename' })
      ).map(({ name }) => name);
  return names
    .filter(name => !/^(?:knex_|sqlite_|backstage_)/.test(name))
    .sort();
}
