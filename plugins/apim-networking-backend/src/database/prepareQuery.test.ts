import { TestDatabases } from '@backstage/backend-test-utils';
import { prepareQuery } from './prepareQuery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('prepareQuery on %s', id => {
  async function things() {
    const knex = await databases.init(id);
    await knex.schema.createTable('things', table => {
      table.string('name');
      table.string('kind');
    });
    await knex('things').insert([
      { name: 'a', kind: 'x' },
      { name: 'b', kind: 'x' },
      { name: 'a', kind: 'y' },
    ]);
    return knex;
  }

  it('answers as the query does, with the values of each time', async () => {
    const knex = await things();
    const find = prepareQuery(
      knex,
      'things-by-name',
      (name: string, kind: string) => knex('things').where({ name, kind }),
    );
    for (const [name, kind] of [
      ['a', 'x'],
      ['b', 'x'],
      ['a', 'y'],
      ['a', 'x'],
    ]) {
      expect(await find(name, kind)).toEqual([{ name, kind }]);
    }
    expect(await find('b', 'y')).toEqual([]);
  });

  it('takes a value for a value', async () => {
    const knex = await things();
    const find = prepareQuery(knex, 'hostile', (name: string) =>
      knex('things').where({ name }),
    );
    expect(await find(`' or 1=1 --`)).toEqual([]);
    expect(await find('$1')).toEqual([]);
  });

  it('goes on without where a statement is not there any more', async () => {
    const knex = await things();
    const find = prepareQuery(knex, 'things-again', (name: string) =>
      knex('things').where({ name }),
    );
    await find('b');
    // As a pooler does, which hands out another connection to the server.
    if (knex.client.driverName === 'pg') await knex.raw('deallocate all');
    expect(await find('b')).toEqual([{ name: 'b', kind: 'x' }]);
    expect(await find('b')).toEqual([{ name: 'b', kind: 'x' }]);
  });

  it('lets other errors through, and gives every connection back', async () => {
    const knex = await databases.init(id);
    const find = prepareQuery(knex, 'nothing', () => knex('nowhere'));
    const most: number = knex.client.pool.max;
    for (let time = 0; time <= most; time += 1) {
      await expect(find()).rejects.toThrow(/nowhere/);
    }
    expect(knex.client.pool.numUsed()).toBe(0);
  });
});

// SQLite prepares nothing, so that there its values are not looked at.
(databases.supports('POSTGRES_18') ? describe : describe.skip)(
  'prepareQuery on PostgreSQL',
  () => {
    it('refuses a query whose values are not its own in their order', async () => {
      const knex = await databases.init('POSTGRES_18');
      const find = prepareQuery(knex, 'other', (name: string, kind: string) =>
        knex('things').where('kind', kind).where('name', name),
      );
      await expect(find('a', 'x')).rejects.toThrow(
        /needs its values once and in their order: select \* from "things"/,
      );
    });
  },
);
