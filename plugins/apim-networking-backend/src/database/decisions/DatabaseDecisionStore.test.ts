import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { policyFinding, recordedDecision } from '../../__testUtils__/decisions';
import { waiverRequest } from '../../__testUtils__/waivers';
import { DatabaseDecisionStore } from './DatabaseDecisionStore';
import { DatabaseWaiverStore } from '../waivers/DatabaseWaiverStore';
import { migrationsDirectory } from '../migrations/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const daan = { requestedBy: 'user:default/daan' };
const at = (minute: number) =>
  `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`;

describe.each(databases.eachSupportedId())('DatabaseDecisionStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    return { knex, store: DatabaseDecisionStore.create(knex) };
  }

  it('gives back what was stored, whole', async () => {
    const { store } = await createStore();
    const stored = recordedDecision({
      context: { taskId: 'a task; drop table decisions', gatewayRef: '\0' },
      findings: [
        policyFinding({ waiver: { id: randomUUID(), until: at(1) } }),
        policyFinding({ field: 'elsewhere' }),
      ],
    });
    await store.insert(stored);
    expect(stored.waiversUsed).toHaveLength(1);
    expect(await store.get(stored.id)).toEqual(stored);
    expect(await store.get(randomUUID())).toBeUndefined();
  });

  it('stores a version of the ruleset that names many rule packs', async () => {
    const { store } = await createStore();
    const stored = recordedDecision({
      rulesetVersion: `2026-11-30.1+${'acme-networking@2026.12.01+'.repeat(
        20,
      )}`,
    });
    await store.insert(stored);
    expect(await store.get(stored.id)).toEqual(stored);
  });

  it('stores one decision for a key of a requester, also when asked at once', async () => {
    const { knex, store } = await createStore();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        store.insert(
          recordedDecision({ findings: [policyFinding()] }),
          'task-1',
        ),
      ),
    );
    expect(new Set(answers.map(answer => answer.id)).size).toBe(1);
    expect(await knex('decisions').select('id')).toHaveLength(1);
    expect(await knex('decision_findings').select()).toEqual([
      { decision_id: answers[0].id, rule_id: 'POL-002' },
    ]);
    expect(await store.findByKey('user:default/mira', 'task-1')).toEqual(
      answers[0],
    );
  });

  it('keeps the keys of requesters apart, and decisions without a key', async () => {
    const { knex, store } = await createStore();
    await store.insert(recordedDecision(), 'task-1');
    await store.insert(recordedDecision(daan), 'task-1');
    await store.insert(recordedDecision());
    await store.insert(recordedDecision());
    expect(await knex('decisions').select('id')).toHaveLength(4);
  });

  it('lists the newest first, in pages that what comes between does not shift', async () => {
    const { store } = await createStore();
    const ids: string[] = [];
    for (let minute = 0; minute < 7; minute++) {
      // Two and two at the same time.
      const decision = recordedDecision({
        decidedAt: at(Math.floor(minute / 2)),
      });
      await store.insert(decision);
      ids.push(decision.id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list({}, { limit: 3, cursor });
      seen.push(...page.items.map(item => item.id));
      cursor = page.nextCursor;
      await store.insert(recordedDecision({ decidedAt: at(50) }));
    } while (cursor);
    expect([...seen].sort()).toEqual([...ids].sort());
    const { items } = await store.list({}, { limit: 100 });
    const times = items.map(({ decidedAt }) => decidedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('lists what the filters leave, any of the values of each', async () => {
    const { store } = await createStore();
    const denied = recordedDecision({
      ...daan,
      outcome: 'denied',
      design: { name: 'APIM-Orders', environment: 'production' },
      findings: [policyFinding(), policyFinding({ ruleId: 'SUB-004' })],
    });
    await store.insert(denied);
    await store.insert(recordedDecision());
    const found = async (filter: Parameters<typeof store.list>[0]) =>
      (await store.list(filter, { limit: 10 })).items.map(item => item.id);
    const one = [denied.id];
    expect(await found({ outcome: ['denied'] })).toEqual(one);
    expect(await found({ outcome: ['denied', 'allowed'] })).toHaveLength(2);
    expect(await found({ outcome: ['allowed-under-waiver'] })).toEqual([]);
    expect(await found(daan)).toEqual(one);
    expect(await found({ gateway: 'apim-orders' })).toEqual(one);
    expect(await found({ environment: ['production', 'moon'] })).toEqual(one);
    expect(await found({ finding: ['SUB-004', 'X-1'] })).toEqual(one);
    expect(await found({ finding: ['X-1'] })).toEqual([]);
    expect(
      await found({ gateway: 'apim-orders', outcome: ['allowed'] }),
    ).toEqual([]);
    const [item] = (await store.list(daan, { limit: 1 })).items;
    expect(item).toMatchObject({
      gateway: 'apim-orders',
      environment: 'production',
      tier: denied.design.tier,
      pattern: 'public',
      findings: { error: 2, warning: 0, info: 0, waived: 0 },
      validUntil: denied.validUntil,
    });
  });

  it.each(["' or 1=1 --", 'x\0', '%', '\\', 'a'.repeat(255)])(
    'takes a filter for a value and nothing else: %j',
    async value => {
      const { knex, store } = await createStore();
      await store.insert(recordedDecision({ findings: [policyFinding()] }));
      for (const filter of [
        { requestedBy: value },
        { gateway: value },
        { environment: [value] },
        { finding: [value] },
      ]) {
        expect((await store.list(filter, { limit: 10 })).items).toEqual([]);
      }
      expect(await knex('decisions').select('id')).toHaveLength(1);
    },
  );

  it.each([
    'x',
    Buffer.from('["decisions","2026"]').toString('base64url'),
    Buffer.from('["gateways","2026","a"]').toString('base64url'),
    Buffer.from('["decisions","2026","a\\u0000"]').toString('base64url'),
    Buffer.from('["decisions",{"$gt":""},"a"]').toString('base64url'),
  ])('rejects a cursor that was made up: %s', async cursor => {
    const { store } = await createStore();
    await expect(store.list({}, { limit: 1, cursor })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('must be the nextCursor of a page'),
    });
  });

  it('ends a decision with the waiver that was revoked, and with no other', async () => {
    const { knex, store } = await createStore();
    const waivers = DatabaseWaiverStore.create(knex);
    const use = async (gateway: string) => {
      const waiver = waiverRequest({ gateway });
      await waivers.insert(waiver);
      await waivers.change(waiver.id, ['requested'], 'approved');
      const decision = recordedDecision({
        findings: [
          policyFinding({ waiver: { id: waiver.id, until: waiver.until } }),
        ],
      });
      await store.insert(decision, gateway);
      return { waiver, decision };
    };
    const preserved = await use('apim-kept');
    const lost = await use('apim-lost');
    const revokedAt = '2026-11-25T00:00:00.000Z';
    await waivers.change(lost.waiver.id, ['approved'], 'revoked', {
      revokedAt,
    });
    expect(await store.get(preserved.decision.id)).toEqual(preserved.decision);
    expect(await store.get(lost.decision.id)).toEqual({
      ...lost.decision,
      validUntil: revokedAt,
    });
    expect(
      (await store.findByKey(lost.decision.requestedBy, 'apim-lost'))
        ?.validUntil,
    ).toBe(revokedAt);
    const { items } = await store.list({}, { limit: 10 });
    expect(
      Object.fromEntries(items.map(item => [item.id, item.validUntil])),
    ).toEqual({
      [preserved.decision.id]: preserved.decision.validUntil,
      [lost.decision.id]: revokedAt,
    });
  });

  it('records no more of one requester within an hour than are allowed', async () => {
    const { store } = await createStore();
    const insert = (change: object = {}, key?: string) =>
      store.insert(recordedDecision(change), key, { maxPerHour: 3 });
    for (const key of ['a', 'b', 'c', 'a']) await insert({}, key);
    await expect(insert()).rejects.toMatchObject({ statusCode: 429 });
    await insert({ requestedBy: 'user:default/daan' });
    await insert({ decidedAt: '2026-11-24T10:00:00.001Z' });
    const { items } = await store.list({}, { limit: 10 });
    expect(items).toHaveLength(5);
  });

  it('records no more where several ask at once', async () => {
    const { store } = await createStore();
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        store.insert(recordedDecision(), undefined, { maxPerHour: 3 }),
      ),
    );
    const recorded = answers.filter(({ status }) => status === 'fulfilled');
    expect(recorded).toHaveLength(3);
  });
});
