import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

export const migrationsDirectory = resolvePackagePath(
  'backstage-plugin-apim-networking-backend',
  'migrations',
);

/** Brings the schema up to date, unless the portal migrates its databases itself. */
export async function migrate(
  database: DatabaseService,
  knex: Knex,
): Promise<void> {
  if (database.migrations?.skip) return;
  await knex.migrate.latest({ directory: migrationsDirectory });
}
