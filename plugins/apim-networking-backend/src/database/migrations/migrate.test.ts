import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex from 'knex';
import { migrate } from './migrate';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

// As the tests of the stores: where PostgreSQL can be had, `npm test` says so.
(databases.supports('POSTGRES_18') ? describe : describe.skip)(
  'migrate, on PostgreSQL',
  () => {
    it('is done by one of the replicas that start at once, and the others wait', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { client } = await databases.init('POSTGRES_18');
        const replicas = Array.from({ length: 4 }, () =>
          createKnex({
            client: 'pg',
            connection: client.config.connection,
            // Nothing of it waits for another connection.
            pool: { min: 0, max: 1 },
          }),
        );
        try {
          await Promise.all(replicas.map(knex => migrate({}, knex)));
          const [{ count }] = await replicas[0]('knex_migrations').count({
            count: 'name',
          });
          const names = await replicas[0]('knex_migrations').distinct('name');
          expect(Number(count)).toBe(names.length);
          expect(await replicas[0].schema.hasTable('waivers')).toBe(true);
        } finally {
          await Promise.all(replicas.map(knex => knex.destroy()));
        }
      }
    });

    it('is left to the portal where that migrates its databases itself', async () => {
      const knex = await databases.init('POSTGRES_18');
      await migrate({ migrations: { skip: true } }, knex);
      expect(await knex.schema.hasTable('waivers')).toBe(false);
    });
  },
);

describe('migrate, on SQLite', () => {
  const sqlite = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('leaves nothing behind where it does not come to its end', async () => {
    const knex = await sqlite.init('SQLITE_3');
    // In the way of a migration that is not the first.
    await knex.schema.createTable('messages', table => table.string('id'));
    await expect(migrate({}, knex)).rejects.toThrow(/messages/);
    expect(await knex.schema.hasTable('decisions')).toBe(false);
    expect(await knex.schema.hasTable('knex_migrations_lock')).toBe(false);
    await knex.schema.dropTable('messages');
    await migrate({}, knex);
    expect(await knex.schema.hasTable('gateway_holds')).toBe(true);
  });

  it('clears a lock that an earlier version left behind, and says so', async () => {
    const knex = await sqlite.init('SQLITE_3');
    await migrate({}, knex);
    await knex('knex_migrations_lock').update({ is_locked: 1 });
    const warn = jest.fn();
    await migrate({}, knex, { logger: { warn }, lockedForMs: 300 });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(await knex('knex_migrations_lock').pluck('is_locked')).toEqual([0]);
    await migrate({}, knex, { logger: { warn } });
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
