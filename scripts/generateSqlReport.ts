/** Writes `report.sql.md`, the schema of the backend's database on PostgreSQL: part of `yarn generate`. */
import fs from 'node:fs/promises';
import path from 'node:path';
import createKnex from 'knex';
import prettier from 'prettier';
import { sqlReport } from '../plugins/apim-networking-backend/src/__testUtils__/sqlReport';

const FILE = 'plugins/apim-networking-backend/report.sql.md';

async function main() {
  const { startPostgres } = await import('./bootstrap/postgres.mjs');
  const postgres = await startPostgres();
  if (!postgres.url) throw new Error(postgres.reason);
  const knex = createKnex({ client: 'pg', connection: postgres.url });
  try {
    const file = path.resolve(__dirname, '..', FILE);
    const options = await prettier.resolveConfig(file);
    const wanted = prettier.format(await sqlReport(knex), {
      ...options,
      filepath: file,
    });
    const present = await fs.readFile(file, 'utf8').catch(() => '');
    if (present === wanted) return;
    await fs.writeFile(file, wanted);
    process.stdout.write(`wrote ${FILE}\n`);
  } finally {
    await knex.destroy();
    await postgres.stop();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
