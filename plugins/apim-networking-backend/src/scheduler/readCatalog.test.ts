import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogReader } from '../catalog';
import {
  DatabaseDecisionStore,
  DatabaseGatewayHolds,
  DatabasePostureStore,
} from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import {
  createDesignEvaluator,
  DefaultEvaluatorWithWaivers,
  DefaultPostureRecorder,
  type DesignEvaluator,
} from '../service';
import { readCatalog } from './readCatalog';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

function gateway(name: string, networking: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type: 'azure-api-management', networking: networking as {} },
  };
}

function api(name: string, annotation: string, title = name): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name,
      title,
      annotations: { 'apim-networking/gateway': annotation },
    },
  };
}

const design = {
  name: 'apim-test',
  environment: 'development',
  tier: 'Developer',
  region: 'westeurope',
  pattern: 'public',
};

/** A catalog that can be changed, and that can fail half way. */
class Catalog implements CatalogReader {
  gateways: Entity[] = [];
  apis: Entity[] = [];
  failsAfter = Infinity;

  async *streamGateways() {
    yield* this.#pages(this.gateways);
  }

  async *streamApis() {
    yield* this.#pages(this.apis);
  }

  async getResources(refs: string[]) {
    return new Map(
      this.gateways
        .filter(entity => refs.includes(stringifyEntityRef(entity)))
        .map(entity => [stringifyEntityRef(entity), entity]),
    );
  }

  async getGatewaysNamed() {
    return [];
  }

  async getApi(ref: string) {
    return this.apis.find(entity => stringifyEntityRef(entity) === ref);
  }

  *#pages(entities: Entity[]) {
    for (const [index, entity] of entities.entries()) {
      if (index >= this.failsAfter) throw new Error('the catalog is down');
      yield [entity];
    }
  }
}

describe.each(databases.eachSupportedId())('readCatalog, %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const store = DatabasePostureStore.create(knex);
    const catalog = new Catalog();
    let evaluated = 0;
    let waivers: Waiver[] = [];
    const read = (policy = { environments: [] as Array<{ name: string }> }) => {
      evaluated = 0;
      const evaluator: DesignEvaluator = createDesignEvaluator(policy);
      return readCatalog({
        catalog,
        store,
        recorder: DefaultPostureRecorder.create({
          store,
          evaluatorWithWaivers: DefaultEvaluatorWithWaivers.create({
            evaluator: {
              ...evaluator,
              evaluate: (...args) => {
                evaluated += 1;
                return evaluator.evaluate(...args);
              },
            },
            waivers: { inForce: async () => waivers },
            clock: { now: async () => new Date().toISOString() },
          }),
          holds: DatabaseGatewayHolds.create(knex),
          decisions: DatabaseDecisionStore.create(knex),
        }),
        logger: mockServices.logger.mock(),
      });
    };
    const waive = (...inForce: Waiver[]) => {
      waivers = inForce;
    };
    return { knex, store, catalog, read, waive, evaluated: () => evaluated };
  }

  it('writes again what cannot be read, and forgets it where it is gone', async () => {
    const { knex, store, catalog, read } = await setup();
    catalog.gateways = [gateway('a', design), gateway('b', design)];
    catalog.apis = [api('one', 'a')];
    await read();
    for (const column of ['declared', 'descriptor', 'verdict']) {
      await knex('gateway_postures').update({ [column]: '{' });
      await knex('api_postures').update({ problems: '{' });
      await read();
      expect((await store.getGateway('resource:default/a'))?.declared.ok).toBe(
        true,
      );
      expect((await store.getApi('api:default/one'))?.gateways).toHaveLength(1);
    }
    await knex('gateway_postures').update({ declared: '{' });
    catalog.gateways = [];
    await read();
    expect(await knex('gateway_postures').select('entity_ref')).toEqual([]);
  });

  it('stores what is there, evaluates only what changed, and forgets what is gone', async () => {
    const { store, catalog, read, evaluated } = await setup();
    catalog.gateways = [
      gateway('a', design),
      gateway('b', 'nonsense'),
      gateway('c', undefined),
    ];
    catalog.apis = [api('one', 'a'), api('two', 'a, b', 'nul \0 title')];
    await read();
    expect(evaluated()).toBe(3);
    expect(
      (await store.getApi('api:default/two'))?.gateways.map(
        ({ declared }) => declared.ok,
      ),
    ).toEqual([true, false]);
    const before = (await store.getGateway('resource:default/a'))!.evidence;

    await new Promise(resolve => setTimeout(resolve, 5));
    catalog.gateways = [
      gateway('a', design),
      gateway('b', { ...design, tier: 'Premium' }),
    ];
    catalog.apis = [api('two', 'b')];
    await read();

    expect(evaluated()).toBe(1);
    const after = (await store.getGateway('resource:default/a'))!.evidence;
    expect(after.changedAt).toBe(before.changedAt);
    expect(after.readAt > before.readAt).toBe(true);
    expect((await store.getGateway('resource:default/b'))?.declared.ok).toBe(
      true,
    );
    expect(await store.getGateway('resource:default/c')).toBeUndefined();
    expect(await store.getApi('api:default/one')).toBeUndefined();
    expect(await store.listApisOfGateway('resource:default/a', 9)).toEqual([]);
  });

  it('re-evaluates everything when the policy changes, though nothing was declared anew', async () => {
    const { store, catalog, read, evaluated } = await setup();
    catalog.gateways = [gateway('a', design)];
    await read();
    const before = (await store.getGateway('resource:default/a'))!;
    expect(before.declared).toMatchObject({
      evaluation: { outcome: 'allowed' },
    });

    await read({ environments: [{ name: 'production' }] });
    expect(evaluated()).toBe(1);
    const after = (await store.getGateway('resource:default/a'))!;
    expect(after.declared).toMatchObject({ evaluation: { outcome: 'denied' } });
    expect(after.evidence.changedAt).toBe(before.evidence.changedAt);

    await read({ environments: [{ name: 'production' }] });
    expect(evaluated()).toBe(0);
  });

  it('re-evaluates a gateway when a waiver for it begins or ends, and no other', async () => {
    const { store, catalog, read, waive, evaluated } = await setup();
    const policy = { environments: [{ name: 'production' }] };
    catalog.gateways = [
      gateway('a', design),
      gateway('b', { ...design, name: 'apim-other' }),
    ];
    const outcomes = async () =>
      Promise.all(
        ['a', 'b'].map(async name => {
          const stored = await store.getGateway(`resource:default/${name}`);
          return stored?.declared.ok && stored.declared.evaluation.outcome;
        }),
      );
    await read(policy);
    expect(await outcomes()).toEqual(['denied', 'denied']);

    waive({
      id: '5d3a9a64-0000-4000-8000-000000000001',
      ruleId: 'POL-001',
      gateway: 'apim-test',
      environment: 'development',
      reason: 'It is being moved.',
      status: 'approved',
      until: '2999-01-01T00:00:00.000Z',
      requestedBy: 'user:default/mira',
      requestedAt: '2026-01-01T00:00:00.000Z',
    });
    await read(policy);
    expect(evaluated()).toBe(1);
    expect(await outcomes()).toEqual(['allowed-under-waiver', 'denied']);
    await read(policy);
    expect(evaluated()).toBe(0);

    waive();
    await read(policy);
    expect(evaluated()).toBe(1);
    expect(await outcomes()).toEqual(['denied', 'denied']);
  });

  it('forgets nothing when the catalog fails half way', async () => {
    const { store, catalog, read } = await setup();
    catalog.gateways = [gateway('a', design), gateway('b', design)];
    catalog.apis = [api('one', 'a')];
    await read();
    catalog.failsAfter = 1;
    await expect(read()).rejects.toThrow('the catalog is down');
    expect((await store.gatewayStates()).size).toBe(2);
    expect((await store.apiStates()).size).toBe(1);
  });
});
