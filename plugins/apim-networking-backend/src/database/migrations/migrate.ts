import {
  resolvePackagePath,
  type DatabaseService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

export const migrationsDirectory = resolvePackagePath(
  'backstage-plugin-apim-networking-backend',
  'migrations',
);

/** Any number, but the same in every replica: of the locks that PostgreSQL leaves to programs. */
const LOCK = 7_245_318_062;

export interface MigrateOptions {
  logger?: Pick<LoggerService, 'warn'>;
  /** How long another process may take that has the lock of Knex, in milliseconds. Default: 10 seconds. */
  lockedForMs?: number;
}

const LOCK_TABLE = 'knex_migrations_lock';
const POLL_MS = 250;

/**
 * Brings the schema up to date, unless the portal migrates its databases itself. Of replicas that start at once, one does it and the
 * others wait for it: Knex would have them fail. All of it is one transaction, so that nothing of it is left behind by a process that was
 * killed, neither half a schema nor the lock of Knex.
 */
export async function migrate(
  database: Pick<DatabaseService, 'migrations'>,
  knex: Knex,
  options: MigrateOptions = {},
): Promise<void> {
  if (database.migrations?.skip) return;
  const directory = migrationsDirectory;
  if (knex.client.config.client !== 'pg') {
    await waitForLock(knex, options.lockedForMs ?? 10_000);
    await knex.transaction(async tx => {
      await clearLock(tx, options.logger);
      await tx.migrate.latest({ directory });
    });
    return;
  }
  await knex.transaction(async tx => {
    // It ends with the transaction, and so with the replica.
    await tx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await clearLock(tx, options.logger);
    await tx.migrate.latest({ directory });
  });
}

async function isLocked(knex: Knex): Promise<boolean> {
  if (!(await knex.schema.hasTable(LOCK_TABLE))) return false;
  const row = await knex(LOCK_TABLE).where({ is_locked: 1 }).first();
  return row !== undefined;
}

/** An earlier version of this plugin wrote the lock in a transaction of its own: one that runs at this moment has it for a short time. */
async function waitForLock(knex: Knex, forMs: number): Promise<void> {
  for (let waited = 0; waited < forMs; waited += POLL_MS) {
    if (!(await isLocked(knex))) return;
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

/** Whoever migrates now has the database for itself: a lock that is there was left behind by a process that was killed. */
async function clearLock(
  tx: Knex.Transaction,
  logger: MigrateOptions['logger'],
): Promise<void> {
  if (!(await isLocked(tx))) return;
  logger?.warn(
    `The lock of a migration was left behind in ${LOCK_TABLE}, by a process that was killed, and is cleared`,
  );
  await tx(LOCK_TABLE).update({ is_locked: 0 });
}
