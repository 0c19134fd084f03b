import { TestDatabases } from '@backstage/backend-test-utils';
import { recordedDecision } from '../../__testUtils__/decisions';
import { DatabaseDecisionStore } from './DatabaseDecisionStore';
import { migrationsDirectory as directory } from '../migrations/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MIGRATION = '20261204_pending_decisions.js';
const owned = (owner: string, taskId: string, decidedAt: string) =>
  recordedDecision({
    context: { owner, taskId },
    decidedAt,
    validUntil: '2026-12-30T00:00:00.000Z',
    pendingTask: taskId,
  });

describe.each(databases.eachSupportedId())('pending decisions, %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    return { knex, store: DatabaseDecisionStore.create(knex) };
  }

  it('hold the name of their gateway for a day, and for good once they are confirmed', async () => {
    const { knex, store } = await setup();
    const failed = owned('group:default/a', 'one', '2026-12-01T00:00:00.000Z');
    await store.insert(failed);
    expect(await knex('gateway_holds').select('held_until')).toEqual([
      { held_until: '2026-12-02T00:00:00.000Z' },
    ]);
    // Somebody else has the name after that.
    const later = owned('group:default/b', 'two', '2026-12-03T00:00:00.000Z');
    await store.insert(later);
    expect(await store.confirm('two', '2026-12-03T00:01:00.000Z')).toEqual([
      later.id,
    ]);
    const [hold] = await knex('gateway_holds').whereNull('ended_at');
    expect(hold).toMatchObject({
      owner: 'group:default/b',
      held_until: '2026-12-30T00:00:00.000Z',
    });
    // The first task is run again: its decision must not count beside that of the other.
    await expect(
      store.confirm('one', '2026-12-04T00:00:00.000Z'),
    ).rejects.toThrow(/one that nobody else holds/);
    expect(await store.get(failed.id)).toMatchObject({ pendingTask: 'one' });
  });

  it('are confirmed after that day where nobody took the name', async () => {
    const { knex, store } = await setup();
    const decision = owned(
      'group:default/a',
      'one',
      '2026-12-01T00:00:00.000Z',
    );
    await store.insert(decision);
    await store.confirm('one', '2026-12-05T00:00:00.000Z');
    expect(
      await knex('gateway_holds').select('held_until', 'ended_at'),
    ).toEqual([{ held_until: '2026-12-30T00:00:00.000Z', ended_at: null }]);
    expect(await store.get(decision.id)).not.toHaveProperty('pendingTask');
  });

  it('end when the migration goes down, and others stay as they are', async () => {
    const { knex, store } = await setup();
    const pending = owned('group:default/a', 'one', '2026-12-01T00:00:00.000Z');
    const confirmed = recordedDecision({
      validUntil: '2026-12-30T00:00:00.000Z',
    });
    await store.insert(pending);
    await store.insert(confirmed);
    await knex.migrate.down({ directory, name: MIGRATION });
    const ends = await knex('decisions').select('id', 'valid_until');
    expect(new Map(ends.map(row => [row.id, row.valid_until]))).toEqual(
      new Map([
        [pending.id, pending.decidedAt],
        [confirmed.id, '2026-12-30T00:00:00.000Z'],
      ]),
    );
    await knex.migrate.up({ directory, name: MIGRATION });
    expect(await store.get(confirmed.id)).toMatchObject({
      validUntil: '2026-12-30T00:00:00.000Z',
    });
    expect((await store.get(confirmed.id))!.pendingTask).toBeUndefined();
  });
});
