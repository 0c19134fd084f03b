import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

export const migrationsDirectory = resolvePackagePath(
  'backstage-plugin-apim-networking-backend',
  'migrations',
);

/** Any number, but the same in every replica: of the locks that PostgreSQL leaves to programs. */
const LOCK = 7_245_318_062;

/**
 * Brings the schema up to date, unless the portal migrates its databases itself. Of replicas that start at once, one does it and the
 * others wait for it: Knex would have them fail.
 */
export async function migrate(
  database: Pick<DatabaseService, 'migrations'>,
  knex: Knex,
): Promise<void> {
  if (database.migrations?.skip) return;
  const directory = migrationsDirectory;
  if (knex.client.config.client !== 'pg') {
    await knex.migrate.latest({ directory });
    return;
  }
  await knex.transaction(async tx => {
    // It ends with the transaction, and so with the replica.
    await tx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await tx.migrate.latest({ directory });
  });
}
