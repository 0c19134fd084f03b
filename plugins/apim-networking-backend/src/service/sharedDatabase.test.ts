import { LIMITS } from '../__testUtils__/limits';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import { publicDesign } from '../__testUtils__/gateways';
import type { CatalogReader } from '../catalog';
import {
  DatabaseClock,
  DatabaseDecisionStore,
  DatabaseGatewayHolds,
  DatabaseGatewayQueries,
  DatabasePostureStore,
  DatabaseWaiverStore,
} from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import {
  createDesignEvaluator,
  DefaultDecisionService,
  DefaultEvaluatorWithWaivers,
  DefaultPostureRecorder,
  DefaultPostureService,
  DefaultWaiverService,
} from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 24 * 60 * 60 * 1000;
const mira = { credentials: mockCredentials.user('user:default/mira') };
const approvers = ['daan', 'ines'].map(name => ({
  credentials: mockCredentials.user(`user:default/${name}`),
}));
const orders: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders' },
  spec: {
    type: 'azure-api-management',
    networking: publicDesign() as {},
  },
};
const catalog = {
  getResources: async () => new Map([['resource:default/orders', orders]]),
} as unknown as CatalogReader;

/** Puts the clock of this process elsewhere, and leaves timers alone. */
function setProcessClock(shiftMs: number) {
  jest.useFakeTimers({
    now: Date.now() + shiftMs,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  });
}

describe.each(databases.eachSupportedId())(
  'two services on one database, %s',
  id => {
    afterEach(() => {
      jest.useRealTimers();
    });

    async function setup() {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const replica = () => {
        const evaluator = createDesignEvaluator({
          environments: [{ name: 'development', allowedTiers: ['Premium'] }],
        });
        const clock = DatabaseClock.create(knex);
        const waiverStore = DatabaseWaiverStore.create(knex);
        const evaluatorWithWaivers = DefaultEvaluatorWithWaivers.create({
          evaluator,
          waivers: waiverStore,
          clock,
        });
        const store = DatabasePostureStore.create(knex);
        const recorder = DefaultPostureRecorder.create({
          store,
          evaluatorWithWaivers,
          holds: DatabaseGatewayHolds.create(knex),
          decisions: DatabaseDecisionStore.create(knex),
        });
        return {
          waivers: DefaultWaiverService.create({
            store: waiverStore,
            policy: evaluator.policy,
            clock,
            changed: async waiver => {
              await recorder.reevaluate(waiver);
            },
            limits: LIMITS,
          }),
          decisions: DefaultDecisionService.create({
            evaluator,
            evaluatorWithWaivers,
            store: DatabaseDecisionStore.create(knex),
            clock,
            validForMs: DAY_MS,
          }),
          postures: DefaultPostureService.create({
            store,
            queries: DatabaseGatewayQueries.create(knex),
            catalog,
            recorder,
          }),
        };
      };
      return { knex, replicas: [replica(), replica()] };
    }

    const wanted = (until: Date) => ({
      ruleId: 'POL-002',
      gateway: 'apim-test',
      environment: 'development',
      reason: 'It moves.',
      until: until.toISOString(),
    });
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const fulfilled = <T>(answers: PromiseSettledResult<T>[]) =>
      answers.flatMap(answer =>
        answer.status === 'fulfilled' ? [answer.value] : [],
      );
    const rejected = (answers: PromiseSettledResult<unknown>[]) =>
      answers.flatMap(answer =>
        answer.status === 'rejected' ? [answer.reason.name] : [],
      );

    it.each([
      ['fast', 10 * DAY_MS],
      ['slow', -10 * DAY_MS],
    ])(
      'let the clock of the database decide where that of a replica is %s',
      async (_, shiftMs) => {
        const { replicas } = await setup();
        const [right, wrong] = replicas;
        const until = inHours(2);
        const past = inHours(-2);
        const realNow = Date.now();

        setProcessClock(shiftMs);
        await expect(
          wrong.waivers.request(wanted(past), mira),
        ).rejects.toMatchObject({ name: 'InputError' });
        const requested = await wrong.waivers.request(wanted(until), mira);
        expect(
          Math.abs(Date.parse(requested.requestedAt) - realNow),
        ).toBeLessThan(60_000);
        jest.useRealTimers();
        await right.waivers.approve(requested.id, undefined, approvers[0]);

        setProcessClock(shiftMs);
        const decision = await wrong.decisions.create(publicDesign(), mira);
        expect(decision).toMatchObject({
          outcome: 'allowed-under-waiver',
          valid: true,
          validUntil: until.toISOString(),
        });
        jest.useRealTimers();
        expect(await right.decisions.get(decision.id, mira)).toEqual(decision);

        setProcessClock(shiftMs);
        const revoked = await wrong.waivers.revoke(
          requested.id,
          undefined,
          approvers[0],
        );
        expect(revoked.revokedAt! > decision.decidedAt).toBe(true);
        jest.useRealTimers();
        expect(await right.decisions.get(decision.id, mira)).toMatchObject({
          valid: false,
          validUntil: revoked.revokedAt,
        });
      },
    );

    it('take the same request for a waiver once, and one decision on it, of whom is first', async () => {
      const { knex, replicas } = await setup();
      const requested = await Promise.allSettled(
        replicas.map(({ waivers }) =>
          waivers.request(wanted(inHours(2)), mira),
        ),
      );
      const [waiver, ...more]: Waiver[] = fulfilled(requested);
      expect(more).toEqual([]);
      expect(rejected(requested)).toEqual(['ConflictError']);
      expect(await knex('waivers').select('id')).toHaveLength(1);

      const decided = await Promise.allSettled([
        replicas[0].waivers.approve(waiver.id, undefined, approvers[0]),
        replicas[1].waivers.reject(waiver.id, 'No.', approvers[1]),
        replicas[1].waivers.approve(waiver.id, undefined, approvers[1]),
      ]);
      const [winner, ...others] = fulfilled(decided);
      expect(others).toEqual([]);
      expect(rejected(decided)).toEqual(['ConflictError', 'ConflictError']);
      expect(await replicas[0].waivers.get(waiver.id)).toEqual(winner);
    });

    it('read a gateway again at once without telling a change twice', async () => {
      const { knex, replicas } = await setup();
      const name = { namespace: 'default', name: 'orders' };
      await replicas[0].postures.getGateway(name);
      orders.spec!.networking = publicDesign({ tier: 'Premium' }) as {};
      try {
        const answers = await Promise.all(
          replicas.map(({ postures }) => postures.refreshGateway(name)),
        );
        expect(answers[0].gateway.declared).toEqual(
          answers[1].gateway.declared,
        );
        expect(await knex('gateway_history').select('id')).toHaveLength(1);
      } finally {
        orders.spec!.networking = publicDesign() as {};
      }
    });
  },
);
