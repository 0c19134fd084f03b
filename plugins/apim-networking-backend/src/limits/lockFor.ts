import type { Knex } from 'knex';

/**
 * Lets one transaction after another count and write what a limit is about. PostgreSQL would let two of them count the same. SQLite has
 * one writer, and so has a pool of one connection.
 */
export async function lockFor(
  tx: Knex.Transaction,
  subject: string,
): Promise<void> {
  if (tx.client.config.client !== 'pg') return;
  await tx.raw('select pg_advisory_xact_lock(hashtext(?), 15)', [subject]);
}
