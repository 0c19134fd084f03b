import { TestDatabases } from '@backstage/backend-test-utils';
import { PreparedQueries } from './PreparedQueries';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('PreparedQueries on %s', id => {
  it('answers as the query does, with the values of each time', async () => {
    const knex = await databases.init(id);
    await knex.schema.createTable('things', table => table.integer('id'));
    await knex('things').insert([{ id: 1 }, { id: 2 }]);
    const prepared = new PreparedQueries();
    for (const wanted of [1, 2, 1]) {
      const rows = await prepared.run('things-by-id', () =>
        knex('things').where({ id: wanted }),
      );
      expect(rows).toEqual([{ id: wanted }]);
    }
  });

  it('goes on without where a statement is not there any more', async () => {
    const knex = await databases.init(id);
    await knex.schema.createTable('things', table => table.integer('id'));
    await knex('things').insert({ id: 1 });
    const prepared = new PreparedQueries();
    const ask = () =>
      prepared.run('things-again', () => knex('things').where({ id: 1 }));
    await ask();
    // As a pooler does, which hands out another connection to the server.
    if (knex.client.config.client === 'pg') await knex.raw('deallocate all');
    expect(await ask()).toEqual([{ id: 1 }]);
    expect(await ask()).toEqual([{ id: 1 }]);
  });

  it('lets other errors through', async () => {
    const knex = await databases.init(id);
    await expect(
      new PreparedQueries().run('nothing', () => knex('nowhere')),
    ).rejects.toThrow(/nowhere/);
  });
});
