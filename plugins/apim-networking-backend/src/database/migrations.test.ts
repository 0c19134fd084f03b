import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const TABLES = [
  'api_gateways',
  'api_postures',
  'decisions',
  'gateway_postures',
  'waivers',
];

async function tables(knex: Knex): Promise<string[]> {
  const present = await Promise.all(
    TABLES.map(async name => ((await knex.schema.hasTable(name)) ? name : '')),
  );
  return present.filter(Boolean);
}

describe.each(databases.eachSupportedId())('migrations, %s', id => {
  it('go up, down and up again', async () => {
    const knex = await databases.init(id);
    const directory = migrationsDirectory;

    await knex.migrate.latest({ directory });
    expect(await tables(knex)).toEqual(TABLES);
    await knex('decisions').insert({
      id: '00000000-0000-4000-8000-000000000000',
      requested_by: 'user:default/mira',
      outcome: 'allowed',
      digest: 'd',
      evaluation: '{}',
      ruleset_version: '1',
      policy_digest: 'p',
      decided_at: '2026-01-01T00:00:00.000Z',
    });

    await knex.migrate.latest({ directory });
    expect(await knex('decisions').select('id')).toHaveLength(1);

    // The last one alone goes down with what others keep, and up again.
    await knex('decisions').update({ outcome: 'allowed-under-waiver' });
    await knex.migrate.down({ directory });
    expect(await tables(knex)).toEqual(
      TABLES.filter(name => name !== 'waivers'),
    );
    expect(await knex('decisions').select('outcome')).toEqual([
      { outcome: 'allowed' },
    ]);
    await knex.migrate.latest({ directory });
    expect(await knex('decisions').select('id')).toHaveLength(1);

    await knex.migrate.rollback({ directory }, true);
    expect(await tables(knex)).toEqual([]);

    await knex.migrate.latest({ directory });
    expect(await tables(knex)).toEqual(TABLES);
  });
});
