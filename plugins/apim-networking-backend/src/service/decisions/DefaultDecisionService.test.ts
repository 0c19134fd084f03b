import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { waiverRequest } from '../../__testUtils__/waivers';
import { publicDesign } from '../../__testUtils__/gateways';
import { DatabaseDecisionStore, DatabaseWaiverStore } from '../../database';
import { migrationsDirectory } from '../../database/migrations/migrate';
import { createDesignEvaluator, type DesignEvaluator } from './DesignEvaluator';
import { DefaultDecisionService } from './DefaultDecisionService';
import { DefaultEvaluatorWithWaivers } from './EvaluatorWithWaivers';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = '2026-11-24T09:00:00.000Z';
const later = (days: number) =>
  new Date(Date.parse(NOW) + days * DAY_MS).toISOString();
const mira = { credentials: mockCredentials.user('user:default/mira') };
const daan = { credentials: mockCredentials.user('user:default/daan') };
const policy = {
  environments: [{ name: 'development', allowedTiers: ['Premium' as const] }],
};

describe.each(databases.eachSupportedId())('DefaultDecisionService, %s', id => {
  /** One database, and as many services over it as a test wants replicas. */
  async function setup() {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const waivers = DatabaseWaiverStore.create(knex);
    const time = { now: NOW };
    const clock = { now: async () => time.now };
    const replica = (change: Partial<DesignEvaluator> = {}) => {
      const evaluator = { ...createDesignEvaluator(policy), ...change };
      return DefaultDecisionService.create({
        evaluator,
        evaluatorWithWaivers: DefaultEvaluatorWithWaivers.create({
          evaluator,
          waivers,
          clock,
        }),
        store: DatabaseDecisionStore.create(knex),
        clock,
        validForMs: 30 * DAY_MS,
      });
    };
    const waive = async (until: string, ruleId = 'POL-002') => {
      const waiver = waiverRequest({
        ruleId,
        gateway: 'apim-test',
        environment: 'development',
        until,
      });
      await waivers.insert(waiver);
      await waivers.change(waiver.id, ['requested'], 'approved');
      return waiver;
    };
    return { knex, time, waivers, waive, replica };
  }

  it('lets a decision be valid for as long as is configured, and not a moment longer', async () => {
    const { time, replica } = await setup();
    const service = replica();
    const decision = await service.create(publicDesign(), mira);
    expect(decision).toMatchObject({
      outcome: 'denied',
      decidedAt: NOW,
      validUntil: later(30),
      valid: true,
      waiversUsed: [],
    });
    time.now = new Date(Date.parse(later(30)) - 1).toISOString();
    expect((await service.get(decision.id, mira)).valid).toBe(true);
    time.now = later(30);
    expect(await service.get(decision.id, mira)).toEqual({
      ...decision,
      valid: false,
      endedBy: 'time',
    });
    const { items } = await service.list({}, { limit: 1 }, mira);
    expect(items[0]).toMatchObject({ id: decision.id, valid: false });
  });

  it.each([
    ['policy', { policyDigest: 'another' }],
    ['ruleset', { rulesetVersion: 'another' }],
  ])('is over when another %s is in force', async (endedBy, change) => {
    const { replica } = await setup();
    const idempotent = { ...mira, idempotencyKey: 'task' };
    const decision = await replica().create(publicDesign(), idempotent);
    expect(decision.valid).toBe(true);
    const afterwards = replica(change);
    const ended = { ...decision, valid: false, endedBy };
    expect(await afterwards.get(decision.id, mira)).toEqual(ended);
    const { items } = await afterwards.list({}, { limit: 1 }, mira);
    expect(items[0]).toMatchObject({ id: decision.id, valid: false, endedBy });
    expect(items[0]).not.toHaveProperty('policyDigest');
    // The same key gives the same decision, and no new one that is valid.
    expect(await afterwards.create(publicDesign(), idempotent)).toEqual(ended);
    expect(await replica().get(decision.id, mira)).toEqual(decision);
  });

  it('lets it be valid no longer than the waiver that it uses', async () => {
    const { waive, replica } = await setup();
    const waiver = await waive(later(3));
    const decision = await replica().create(publicDesign(), mira);
    expect(decision).toMatchObject({
      outcome: 'allowed-under-waiver',
      validUntil: later(3),
      waiversUsed: [{ id: waiver.id, ruleId: 'POL-002', until: later(3) }],
    });
  });

  it('is over when a waiver that it uses is revoked, on every replica', async () => {
    const { time, waive, waivers, replica } = await setup();
    const waiver = await waive(later(20));
    const [first, second] = [replica(), replica()];
    const decision = await first.create(publicDesign(), {
      ...mira,
      idempotencyKey: 'task',
    });
    expect(decision.valid).toBe(true);
    time.now = later(1);
    await waivers.change(waiver.id, ['approved'], 'revoked', {
      revokedAt: later(1),
    });
    expect(await second.get(decision.id, mira)).toMatchObject({
      valid: false,
      validUntil: later(1),
    });
    // The same key gives the same decision, and no new one that is valid.
    expect(
      await second.create(publicDesign(), { ...mira, idempotencyKey: 'task' }),
    ).toMatchObject({ id: decision.id, valid: false });
  });

  it('records one decision for one key, asked of two replicas at once', async () => {
    const { knex, replica } = await setup();
    const replicas = [replica(), replica()];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        replicas[index % 2].create(publicDesign(), {
          ...mira,
          idempotencyKey: 'task-1',
        }),
      ),
    );
    expect(new Set(answers.map(answer => answer.id)).size).toBe(1);
    expect(await knex('decisions').select('id')).toHaveLength(1);
  });

  it('keeps what it is for, and lists one’s own', async () => {
    const { replica } = await setup();
    const service = replica();
    const context = { taskId: 'task', templateRef: 'template:default/new' };
    const own = await service.create(publicDesign(), { ...mira, context });
    const other = await service.create(publicDesign(), {
      ...daan,
      context: {},
    });
    expect(own.context).toEqual(context);
    expect(other).not.toHaveProperty('context');
    const ids = async (filter: Parameters<typeof service.list>[0]) =>
      (await service.list(filter, { limit: 10 }, mira)).items.map(
        item => item.id,
      );
    expect(await ids({ mine: true })).toEqual([own.id]);
    expect(await ids({})).toHaveLength(2);
    expect(await ids({ mine: true, requestedBy: 'user:default/daan' })).toEqual(
      [],
    );
  });

  it('gives nothing outside of what may be read', async () => {
    const { replica } = await setup();
    const service = replica();
    const { id: decisionId } = await service.create(publicDesign(), mira);
    const within = {
      anyOf: [{ fact: 'requester' as const, values: ['user:default/daan'] }],
    };
    const nothing = await service
      .get(decisionId, { ...daan, within })
      .catch(error => error);
    expect(nothing).toMatchObject({ name: 'NotFoundError' });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const missing = await service
      .get(unknown, { ...daan, within })
      .catch(error => error);
    expect(missing.message.replace(unknown, decisionId)).toBe(nothing.message);
    expect(
      (await service.list({}, { limit: 1 }, { ...daan, within })).items,
    ).toEqual([]);
  });
});
