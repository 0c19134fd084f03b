import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { waiverRequest } from '../../__testUtils__/waivers';
import { DatabaseWaiverStore } from './DatabaseWaiverStore';
import { migrationsDirectory } from '../migrations/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = '2026-12-01T00:00:00.000Z';

describe.each(databases.eachSupportedId())('DatabaseWaiverStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    return { knex, store: DatabaseWaiverStore.create(knex) };
  }

  it('gives back what was stored, whole', async () => {
    const { store } = await createStore();
    const request = waiverRequest({ renews: randomUUID() });
    expect(await store.insert(request)).toEqual(request);
    expect(await store.get(request.id)).toEqual(request);
    expect(await store.get(randomUUID())).toBeUndefined();
  });

  it('keeps one request for a rule, gateway and environment, also when two ask at once', async () => {
    const { knex, store } = await createStore();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => store.insert(waiverRequest())),
    );
    const [stored, ...others] = answers.filter(Boolean);
    expect(others).toEqual([]);
    expect(await knex('waivers').select('id')).toHaveLength(1);
    expect(await store.findRequest(waiverRequest())).toEqual(stored);
    expect(
      await store.insert(waiverRequest({ environment: 'staging' })),
    ).toBeDefined();
    await store.change(stored!.id, ['requested'], 'approved');
    expect(await store.insert(waiverRequest())).toBeDefined();
  });

  it('takes a waiver from a status to another once, whoever asks at the same time', async () => {
    const { store } = await createStore();
    const { id: waiverId } = (await store.insert(waiverRequest()))!;
    const answers = await Promise.all(
      ['user:default/a', 'user:default/b', 'user:default/c'].map(decidedBy =>
        store.change(waiverId, ['requested'], 'approved', {
          decidedBy,
          decidedAt: NOW,
          comment: 'Until the partner has moved.',
        }),
      ),
    );
    const changed = answers.filter(Boolean);
    expect(changed).toHaveLength(1);
    expect(await store.get(waiverId)).toEqual(changed[0]);
    expect(changed[0]).toMatchObject({
      status: 'approved',
      decidedAt: NOW,
      comment: 'Until the partner has moved.',
    });
  });

  it('lists the newest first, in pages that what comes in between does not shift', async () => {
    const { store } = await createStore();
    const requests = Array.from({ length: 5 }, (_, index) =>
      waiverRequest({
        gateway: `apim-${index}`,
        // Two of one moment.
        requestedAt: `2026-11-2${Math.min(index, 3)}T09:00:00.000Z`,
      }),
    );
    for (const request of requests) await store.insert(request);
    const first = await store.list({}, { limit: 2 });
    await store.insert(
      waiverRequest({
        gateway: 'apim-late',
        requestedAt: '2026-12-01T00:00:00.000Z',
      }),
    );
    const second = await store.list({}, { limit: 2, cursor: first.nextCursor });
    const third = await store.list({}, { limit: 2, cursor: second.nextCursor });
    expect(third.nextCursor).toBeUndefined();
    const seen = [first, second, third].flatMap(({ items }) =>
      items.map(({ gateway }) => gateway),
    );
    expect([...seen].sort()).toEqual(
      requests.map(({ gateway }) => gateway).sort(),
    );
    expect(seen.slice(2)).toEqual(['apim-2', 'apim-1', 'apim-0']);
  });

  it('lists those that end by a moment', async () => {
    const { store } = await createStore();
    for (const [gateway, until] of [
      ['apim-soon', '2026-12-01T00:00:00.000Z'],
      ['apim-then', '2026-12-08T00:00:00.000Z'],
      ['apim-late', '2026-12-08T00:00:00.001Z'],
    ]) {
      await store.insert(waiverRequest({ gateway, until }));
    }
    const { items } = await store.list(
      { endsUntil: '2026-12-08T00:00:00.000Z' },
      { limit: 10 },
    );
    expect(items.map(({ gateway }) => gateway).sort()).toEqual([
      'apim-soon',
      'apim-then',
    ]);
  });

  it.each(['x', 'WyJhIl0', Buffer.from('["a",1]').toString('base64url')])(
    'rejects the cursor %j, which none of its pages gave',
    async cursor => {
      const { store } = await createStore();
      await expect(store.list({}, { limit: 2, cursor })).rejects.toThrow(
        'must be the nextCursor of a page',
      );
    },
  );

  it('filters by status, gateway and who asked, and takes text for what it is', async () => {
    const { store } = await createStore();
    const mine = waiverRequest();
    const hers = waiverRequest({
      gateway: "x' or '1'='1",
      requestedBy: 'user:default/daan',
    });
    await store.insert(mine);
    await store.insert(hers);
    await store.change(hers.id, ['requested'], 'rejected');
    const ids = async (filter: Parameters<typeof store.list>[0]) =>
      (await store.list(filter, { limit: 10 })).items.map(item => item.id);
    expect(await ids({ status: 'requested' })).toEqual([mine.id]);
    expect(await ids({ gateway: 'APIM-orders' })).toEqual([mine.id]);
    expect(await ids({ gateway: "x' or '1'='1" })).toEqual([hers.id]);
    expect(await ids({ requestedBy: 'user:default/daan' })).toEqual([hers.id]);
    expect(await ids({ gateway: '%' })).toEqual([]);
  });

  it('knows what is in force, and what is due', async () => {
    const { store } = await createStore();
    const approve = async (change: Parameters<typeof waiverRequest>[0]) => {
      const request = waiverRequest(change);
      await store.insert(request);
      return (await store.change(request.id, ['requested'], 'approved'))!;
    };
    const inForce = await approve({});
    const over = await approve({ until: NOW });
    const other = await approve({ gateway: 'apim-other' });
    const waiting = waiverRequest({ until: '2026-11-30T00:00:00.000Z' });
    await store.insert(waiting);
    expect(await store.inForce(['apim-orders', 'apim-none'], NOW)).toEqual([
      inForce,
    ]);
    expect(
      (
        await store.inForce(
          [
            ...Array.from({ length: 1200 }, (_, index) => `apim-${index}`),
            'apim-other',
          ],
          NOW,
        )
      ).map(item => item.id),
    ).toEqual([other.id]);
    expect((await store.due(NOW, 10)).map(item => item.id)).toEqual([
      waiting.id,
      over.id,
    ]);
    expect(await store.due(NOW, 1)).toHaveLength(1);
  });
});
