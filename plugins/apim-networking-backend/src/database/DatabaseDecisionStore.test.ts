import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluateDesign,
  type Decision,
} from 'backstage-plugin-apim-networking-common';
import { DatabaseDecisionStore } from './DatabaseDecisionStore';
import { migrationsDirectory } from './migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

function decision(requestedBy = 'user:default/mira'): Decision {
  const result = evaluateDesign({
    name: 'apim-test',
    environment: 'development',
    tier: 'Developer',
    region: 'westeurope',
    pattern: 'public',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { evaluation } = result;
  return {
    id: randomUUID(),
    outcome: evaluation.outcome,
    design: evaluation.design,
    digest: 'a'.repeat(64),
    evaluation,
    requestedBy,
    decidedAt: new Date().toISOString(),
    rulesetVersion: '1',
    policyDigest: 'b'.repeat(64),
  };
}

describe.each(databases.eachSupportedId())('DatabaseDecisionStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    return { knex, store: DatabaseDecisionStore.create(knex) };
  }

  it('gives back what was stored, whole', async () => {
    const { store } = await createStore();
    const stored = decision();
    await store.insert(stored);
    expect(await store.get(stored.id)).toEqual(stored);
    expect(await store.get(randomUUID())).toBeUndefined();
  });

  it('stores one decision for a key of a requester, also when asked at once', async () => {
    const { knex, store } = await createStore();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => store.insert(decision(), 'task-1')),
    );
    expect(new Set(answers.map(answer => answer.id)).size).toBe(1);
    expect(await knex('decisions').select('id')).toHaveLength(1);
    expect(await store.findByKey('user:default/mira', 'task-1')).toEqual(
      answers[0],
    );
  });

  it('keeps the keys of requesters apart, and decisions without a key', async () => {
    const { knex, store } = await createStore();
    await store.insert(decision('user:default/mira'), 'task-1');
    await store.insert(decision('user:default/daan'), 'task-1');
    await store.insert(decision('user:default/mira'));
    await store.insert(decision('user:default/mira'));
    expect(await knex('decisions').select('id')).toHaveLength(4);
  });
});
