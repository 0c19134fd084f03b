import { TestDatabases } from '@backstage/backend-test-utils';
import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import {
  isolatedDesign,
  publicDesign,
  storedGateway,
} from '../../__testUtils__/gateways';
import { DatabasePostureStore } from './DatabasePostureStore';
import { migrationsDirectory } from '../migrations/migrate';
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
        issues: [
          { field: 'tier', actual: 'nul \u0000 "quote" ✂', message: 'x' },
        ],
      },
      evidence: { kind: 'declared', readAt: AT, changedAt: AT },
      ...posture,
    },
    declarationDigest: `digest-${name}`,
    evaluatedBy: 'ruleset:policy',
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

  it('stores what a verdict was made by, however many rule packs it names', async () => {
    const store = await createStore();
    const stored = {
      ...gateway('a', {}),
      evaluatedBy: `r1+${'acme@2026.12.01+'.repeat(30)}:p1`,
    };
    await store.upsertGateways([stored]);
    expect(await store.getGateway(stored.posture.entityRef)).toEqual(
      stored.posture,
    );
  });

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
    const stored = await store.getApi('api:default/orders');
    expect({
      ...stored,
      gateways: stored?.gateways,
    }).toEqual({
      entityRef: 'api:default/orders',
      title: 'API orders',
      gateways: [b.posture, gateway('a').posture],
      problems: [{ reference: 'x:y', reason: 'is wrong' }],
      missingGatewayRefs: ['resource:default/nowhere'],
    });
    expect(await store.getApi('api:default/other')).toBeUndefined();
  });

  it('gives an API that names no gateway, with why', async () => {
    const store = await createStore();
    const problems = [{ reference: 'x:y', reason: 'is wrong' }];
    await store.upsertApis([{ ...api('orders', []), problems }]);
    expect(await store.getApi('api:default/orders')).toEqual({
      entityRef: 'api:default/orders',
      title: 'API orders',
      gateways: [],
      problems,
      missingGatewayRefs: [],
    });
  });

  it('replaces the title and the problems of an API', async () => {
    const store = await createStore();
    await store.upsertApis([
      {
        ...api('orders', ['a']),
        problems: [{ reference: 'x:y', reason: 'is wrong' }],
      },
    ]);
    await store.upsertApis([{ ...api('orders', ['a']), title: 'Purchases' }]);
    expect(await store.getApi('api:default/orders')).toMatchObject({
      title: 'Purchases',
      problems: [],
    });
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

  describe('that re-evaluates a gateway', () => {
    const DIGEST = 'one';
    const OPEN = storedGateway('a', publicDesign(), { evaluatedBy: 'r1:p1' });
    const CLOSED = storedGateway('a', isolatedDesign(), {
      evaluatedBy: 'r1:p1',
    });
    const POLICY = { environments: [{ name: 'production' }] };
    const under = (
      version: StoredGateway,
      evaluatedBy: string,
    ): StoredGateway => ({
      ...version,
      evaluatedBy,
    });

    async function stored(...versions: StoredGateway[]) {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const store = DatabasePostureStore.create(knex);
      for (const version of versions) {
        await store.upsertGateways([{ ...version, declarationDigest: DIGEST }]);
      }
      const { entityRef } = OPEN.posture;
      const history: Array<{ transition: string }> = await knex(
        'gateway_history',
      )
        .where({ entity_ref: entityRef })
        .orderBy('id');
      return {
        posture: await store.getGateway(entityRef),
        history: history.map(row => JSON.parse(row.transition)),
      };
    }

    it('keeps the posture and gives the new findings, where only the policy is another', async () => {
      const denied = storedGateway('a', publicDesign(), {
        evaluatedBy: 'r1:p2',
        policy: POLICY,
      });
      const { posture, history } = await stored(OPEN, denied);
      expect(posture).toEqual(denied.posture);
      expect(history).toEqual([
        expect.objectContaining({
          because: ['policy'],
          from: expect.objectContaining({ outcome: 'allowed' }),
          to: expect.objectContaining({ outcome: 'denied' }),
          differences: [],
        }),
      ]);
      expect((await stored(OPEN, denied, OPEN)).posture).toEqual(OPEN.posture);
    });

    it('does not write the posture again for it', async () => {
      const { posture } = await stored(OPEN, under(CLOSED, 'r1:p2'));
      expect(posture?.declared).toMatchObject({
        evaluation: { posture: { exposure: 'public' } },
      });
    });

    it.each(['r2:p1', ''])(
      'gives the new posture, where the ruleset is another: %s',
      async evaluatedBy => {
        const { posture, history } = await stored(
          under(OPEN, evaluatedBy),
          CLOSED,
        );
        expect(posture).toEqual(CLOSED.posture);
        expect(history).toEqual([
          expect.objectContaining({ because: ['ruleset'] }),
        ]);
        expect(history[0].differences[0]).toMatchObject({
          aspect: 'exposure',
          effect: 'less-exposed',
        });
      },
    );

    it('keeps one that cannot be understood', async () => {
      const unknown = storedGateway('a', { tier: 'Gold' });
      const { posture, history } = await stored(
        under(unknown, 'r1:p1'),
        under(unknown, 'r1:p2'),
      );
      expect(posture).toEqual(unknown.posture);
      expect(history).toEqual([]);
    });
  });

  it('finds the gateways that declare a service, for one environment or for any', async () => {
    const store = await createStore();
    await store.upsertGateways([
      storedGateway('one', publicDesign({ name: 'APIM-One' })),
      storedGateway(
        'one-prod',
        publicDesign({ name: 'apim-one', environment: 'production' }),
      ),
      storedGateway('two', publicDesign({ name: 'apim-two' })),
      gateway('unclear'),
    ]);
    const found = async (environment?: string) =>
      (await store.gatewaysOfService({ gateway: 'apim-one', environment })).map(
        ({ posture }) => posture.title,
      );
    expect(await found()).toEqual(['one', 'one-prod']);
    expect(await found('production')).toEqual(['one-prod']);
    expect(await found('staging')).toEqual([]);
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
