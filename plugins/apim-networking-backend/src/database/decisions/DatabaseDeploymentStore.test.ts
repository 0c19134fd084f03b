import { TestDatabases } from '@backstage/backend-test-utils';
import { recordedDecision } from '../../__testUtils__/decisions';
import { DatabaseDecisionStore } from './DatabaseDecisionStore';
import { DatabaseDeploymentStore } from './DatabaseDeploymentStore';
import { MAX_DEPLOYMENTS_PER_DECISION } from './DeploymentStore';
import { migrationsDirectory as directory } from '../migrations/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MIGRATION = '20261203_decision_deployments.js';

const digestOf = (index: number) =>
  `sha256-v1:${String(index).padStart(64, '0')}`;

describe.each(databases.eachSupportedId())('bindings, %s', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const decision = recordedDecision();
    await DatabaseDecisionStore.create(knex).insert(decision);
    return { knex, decision, store: DatabaseDeploymentStore.create(knex) };
  }

  it('are kept once, as they were the first time', async () => {
    const { decision, store } = await setUp();
    const first = {
      decisionId: decision.id,
      digest: digestOf(1),
      boundAt: '2026-11-24T09:00:00.000Z',
    };
    await expect(store.bind(first)).resolves.toEqual(first);
    await expect(
      store.bind({ ...first, boundAt: '2026-11-25T09:00:00.000Z' }),
    ).resolves.toEqual(first);
    await expect(store.find(decision.id, digestOf(1))).resolves.toEqual(first);
    await expect(store.find(decision.id, digestOf(2))).resolves.toBeUndefined();
    await expect(
      store.find(recordedDecision().id, digestOf(1)),
    ).resolves.toBeUndefined();
  });

  it('have a bound for each decision, also when they come at once', async () => {
    const { knex, decision, store } = await setUp();
    const bound = await Promise.allSettled(
      Array.from({ length: MAX_DEPLOYMENTS_PER_DECISION + 5 }, (_, index) =>
        store.bind({
          decisionId: decision.id,
          digest: digestOf(index),
          boundAt: '2026-11-24T09:00:00.000Z',
        }),
      ),
    );
    const rejected = bound.flatMap(one =>
      one.status === 'rejected' ? [String(one.reason)] : [],
    );
    expect(rejected).toHaveLength(5);
    expect(rejected[0]).toMatch(/must have at most 20 deployments/);
    expect(await knex('decision_deployments').select()).toHaveLength(
      MAX_DEPLOYMENTS_PER_DECISION,
    );
  });

  it('go down and up with their migration', async () => {
    const { knex, decision, store } = await setUp();
    await knex.migrate.down({ directory, name: MIGRATION });
    expect(await knex.schema.hasTable('decision_deployments')).toBe(false);
    expect(await knex('decisions').where({ id: decision.id })).toHaveLength(1);
    await knex.migrate.latest({ directory });
    await expect(store.find(decision.id, digestOf(1))).resolves.toBeUndefined();
  });
});
