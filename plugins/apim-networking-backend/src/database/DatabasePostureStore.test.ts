import { TestDatabases } from '@backstage/backend-test-utils';
import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import { DatabasePostureStore } from './DatabasePostureStore';
import { migrationsDirectory } from './migrate';
import type { StoredApi, StoredGateway } from './PostureStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const AT = '2026-01-01T00:00:00.000Z';
const LATER = '2026-01-02T00:00:00.000Z';

function gateway(
  name: string,
  posture: Partial<GatewayPosture> = {},
): StoredGateway {
  return {
    posture: {
      entityRef: `resource:default/${name}`,
      title: `Gateway ${name}`,
      declared: {
        ok: false,
        issues: [{ field: 'tier', seen: 'nul \u0000 "quote" ✂', message: 'x' }],
      },
      evidence: { kind: 'declared', readAt: AT, changedAt: AT },
      ...posture,
    },
    declarationDigest: `digest-${name}`,
    judgedBy: 'ruleset:policy',
  };
}

function api(name: string, gatewayRefs: string[]): StoredApi {
  return {
    entityRef: `api:default/${name}`,
    title: `API ${name}`,
    gatewayRefs: gatewayRefs.map(ref => `resource:default/${ref}`),
    problems: [],
    declarationDigest: `digest-${name}`,
    readAt: AT,
  };
}

describe.each(databases.eachSupportedId())('DatabasePostureStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    return DatabasePostureStore.create(knex);
  }

  it('gives an API with its gateways in the order of its annotation', async () => {
    const store = await createStore();
    const b = gateway('b', {
      owner: 'group:default/platform',
      decisionId: 'one',
    });
    await store.upsertGateways([gateway('a'), b]);
    await store.upsertApis([
      {
        ...api('orders', ['b', 'nowhere', 'a']),
        problems: [{ reference: 'x:y', reason: 'is wrong' }],
      },
    ]);
    expect(await store.getApi('api:default/orders')).toEqual({
      entityRef: 'api:default/orders',
      title: 'API orders',
      gateways: [b.posture, gateway('a').posture],
      problems: [{ reference: 'x:y', reason: 'is wrong' }],
      missingGatewayRefs: ['resource:default/nowhere'],
    });
    expect(await store.getApi('api:default/other')).toBeUndefined();
  });

  it('replaces the gateways of an API', async () => {
    const store = await createStore();
    await store.upsertGateways([gateway('a'), gateway('b')]);
    await store.upsertApis([api('orders', ['a', 'b'])]);
    await store.upsertApis([api('orders', ['b'])]);
    const stored = await store.getApi('api:default/orders');
    expect(stored?.gateways.map(({ entityRef }) => entityRef)).toEqual([
      'resource:default/b',
    ]);
    expect(await store.listApisOfGateway('resource:default/a', 10)).toEqual([]);
  });

  it('keeps one version of an API that is stored several times at once', async () => {
    const store = await createStore();
    await store.upsertGateways([gateway('a'), gateway('b')]);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.upsertApis([
          api('orders', index % 2 ? ['a', 'b'] : ['b', 'a']),
          api('other', ['a']),
        ]),
      ),
    );
    const stored = await store.getApi('api:default/orders');
    expect(stored?.gateways.map(({ entityRef }) => entityRef).sort()).toEqual([
      'resource:default/a',
      'resource:default/b',
    ]);
    expect((await store.apiStates()).size).toBe(2);
  });

  it('lists the APIs of a gateway by title, as many as are wanted', async () => {
    const store = await createStore();
    await store.upsertApis([
      api('c', ['a']),
      api('a', ['a']),
      api('b', ['a', 'z']),
      api('d', ['z']),
    ]);
    expect(await store.listApisOfGateway('resource:default/a', 2)).toEqual([
      { entityRef: 'api:default/a', title: 'API a' },
      { entityRef: 'api:default/b', title: 'API b' },
    ]);
  });

  it('keeps when a gateway was read apart from when it changed', async () => {
    const store = await createStore();
    await store.upsertGateways([gateway('a'), gateway('b')]);
    await store.touchGateways(['resource:default/a'], LATER);
    expect((await store.getGateway('resource:default/a'))?.evidence).toEqual({
      kind: 'declared',
      readAt: LATER,
      changedAt: AT,
    });
    expect(
      (await store.getGateway('resource:default/b'))?.evidence.readAt,
    ).toBe(AT);
  });

  it('forgets what is removed, and nothing else', async () => {
    const store = await createStore();
    await store.upsertGateways([gateway('a'), gateway('b')]);
    await store.upsertApis([api('one', ['a']), api('two', ['a'])]);
    await store.removeGateways(['resource:default/b']);
    await store.removeApis(['api:default/one']);
    expect([...(await store.gatewayStates()).keys()]).toEqual([
      'resource:default/a',
    ]);
    expect([...(await store.apiStates()).keys()]).toEqual(['api:default/two']);
    expect(
      await store.listApisOfGateway('resource:default/a', 10),
    ).toHaveLength(1);
  });

  it('takes more rows than one statement can hold', async () => {
    const store = await createStore();
    const names = Array.from({ length: 1250 }, (_, index) => `g${index}`);
    await store.upsertGateways(names.map(name => gateway(name)));
    await store.upsertApis(names.map(name => api(name, [name, 'shared'])));
    expect((await store.gatewayStates()).size).toBe(1250);
    expect((await store.apiStates()).size).toBe(1250);
    await store.removeApis(names.map(name => `api:default/${name}`));
    expect((await store.apiStates()).size).toBe(0);
  });
});
