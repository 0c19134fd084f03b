import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import {
  isolatedDesign,
  publicDesign,
  storedGateway,
} from '../__testUtils__/gateways';
import { waiverRequest } from '../__testUtils__/waivers';
import {
  DatabaseGatewayHolds,
  DatabaseMessageOutbox,
  DatabasePostureStore,
  DatabaseWaiverEvents,
  DatabaseWaiverStore,
} from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import type { Message, MessageOutcome } from '../notifications';
import { sendNotifications } from './sendNotifications';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const MIRA = 'user:default/mira';
const DAAN = 'user:default/daan';
const APPROVERS = 'group:default/api-platform';
const OWNERS = 'group:default/orders-team';
const START = Date.parse('2026-11-24T09:00:00.000Z');
const at = (days: number) => new Date(START + days * 86_400_000).toISOString();

describe.each(databases.eachSupportedId())('sendNotifications, %s', id => {
  let knex: Knex;
  let sent: Message[];
  let outcomes: MessageOutcome[];
  /** Of the clock, in days from the start. */
  let today: number;
  let broken: boolean;

  // One for all: PostgreSQL takes seconds to make another.
  beforeAll(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
  });

  beforeEach(async () => {
    for (const table of [
      'messages',
      'waivers',
      'gateway_postures',
      'gateway_findings',
      'gateway_history',
      'gateway_contenders',
      'gateway_holds',
    ]) {
      await knex(table).delete();
    }
    sent = [];
    outcomes = [];
    today = 0;
    broken = false;
  });

  /** One replica of the portal does its scheduled work once. */
  const run = (options: { notifications?: boolean } = {}) =>
    sendNotifications({
      events: DatabaseWaiverEvents.create(knex),
      outbox: DatabaseMessageOutbox.create(knex),
      approvers: [APPROVERS],
      logger: mockServices.logger.mock(),
      counted: outcome => outcomes.push(outcome),
      now: () => new Date(at(today)),
      ...(options.notifications !== false && {
        sender: {
          send: async message => {
            // As long as a request takes: others get their turn.
            await new Promise(resolve => setTimeout(resolve, 2));
            if (broken) throw new Error('Request failed with status 503');
            sent.push(message);
          },
        },
      }),
    });
  const runAll = async () => {
    for (let times = 0; times < 3; times++) {
      await Promise.all([run(), run(), run()]);
    }
  };
  const notified = () =>
    sent.map(({ title, recipients }) => [title, ...recipients]);

  async function requestWaiver(change: Partial<Waiver> = {}): Promise<string> {
    const waiver = waiverRequest({ until: at(30), ...change });
    await DatabaseWaiverStore.create(knex).insert(waiver);
    return waiver.id;
  }
  const change = (waiverId: string, to: 'approved' | 'rejected' | 'revoked') =>
    DatabaseWaiverStore.create(knex).change(
      waiverId,
      ['requested', 'approved'],
      to,
      to === 'revoked'
        ? { revokedBy: DAAN, revokedAt: at(today) }
        : { decidedBy: DAAN, decidedAt: at(today) },
    );
  const expire = (waiverId: string) =>
    DatabaseWaiverStore.create(knex).change(
      waiverId,
      ['requested', 'approved'],
      'expired',
    );
  const ownGateway = () =>
    DatabaseGatewayHolds.create(knex).declare(
      [
        {
          serviceName: 'apim-orders',
          entityRef: 'resource:default/orders',
          owner: OWNERS,
        },
      ],
      at(0),
    );

  it('follows a waiver from the request to its end, each event once, over many runs on many replicas', async () => {
    await ownGateway();
    const waiver = await requestWaiver();
    await runAll();
    expect(notified()).toEqual([
      ['Waiver of POL-002 asked for apim-orders', APPROVERS],
    ]);
    expect(sent[0]).toMatchObject({
      except: MIRA,
      topic: 'Gateway waivers',
      link: '/apim-networking/waivers',
    });
    expect(sent[0].description).toContain(
      `${MIRA} asks to except apim-orders in production from POL-002`,
    );
    // What somebody wrote stays in the portal.
    expect(JSON.stringify(sent)).not.toContain('partner');

    today = 1;
    await change(waiver, 'approved');
    await runAll();
    expect(notified().slice(1)).toEqual([
      ['Waiver of POL-002 for apim-orders approved', MIRA],
    ]);

    today = 22.9;
    await runAll();
    expect(sent).toHaveLength(2);

    for (const day of [23, 23.5, 24, 26, 29.9]) {
      today = day;
      await runAll();
    }
    expect(notified().slice(2)).toEqual([
      ['Waiver of POL-002 for apim-orders ends on 2026-12-24', MIRA, OWNERS],
    ]);

    today = 30;
    await expire(waiver);
    for (const day of [30, 31, 36, 38, 61, 70]) {
      today = day;
      await runAll();
    }
    expect(notified().slice(3)).toEqual([
      ['Waiver of POL-002 for apim-orders has ended', MIRA, OWNERS],
    ]);
    // Everything was told. That it was is forgotten by the retention.
    expect(new Set(await knex('messages').pluck('state'))).toEqual(
      new Set(['sent']),
    );
    expect(outcomes).toEqual(Array(4).fill('sent'));
  });

  it('tells of a rejection, and of one that was withdrawn or revoked', async () => {
    await ownGateway();
    await change(await requestWaiver({ ruleId: 'POL-001' }), 'rejected');
    await change(await requestWaiver({ ruleId: 'POL-002' }), 'revoked');
    const inForce = await requestWaiver({ ruleId: 'POL-003' });
    await change(inForce, 'approved');
    await run();
    await change(inForce, 'revoked');
    await runAll();
    expect(notified().sort()).toEqual([
      ['Waiver of POL-001 for apim-orders rejected', MIRA],
      ['Waiver of POL-002 for apim-orders withdrawn', MIRA],
      ['Waiver of POL-003 for apim-orders approved', MIRA],
      ['Waiver of POL-003 for apim-orders revoked', MIRA, OWNERS],
    ]);
  });

  it('tells nobody of what they did themselves', async () => {
    const waiver = await requestWaiver({ requestedBy: DAAN });
    await change(waiver, 'revoked');
    await runAll();
    expect(notified()).toEqual([]);
    expect(await knex('messages').select('state')).toEqual([{ state: 'none' }]);
  });

  it('does not say of a waiver for a few days, or of one that another takes over from, that it ends', async () => {
    await change(
      await requestWaiver({ ruleId: 'POL-003', until: at(3) }),
      'approved',
    );
    const renewed = await requestWaiver({ until: at(6) });
    await change(renewed, 'approved');
    const renewal = await requestWaiver({ renews: renewed, until: at(40) });
    await change(renewal, 'approved');
    today = 0.5;
    await runAll();
    expect(sent.filter(({ title }) => title.includes('ends on'))).toEqual([]);
    today = 6;
    await expire(renewed);
    await runAll();
    expect(sent.filter(({ title }) => title.includes('ended'))).toEqual([]);
    today = 40;
    await expire(renewal);
    await runAll();
    expect(sent.filter(({ title }) => title.includes('ended'))).toHaveLength(1);
  });

  it('says that the old one ends where its renewal was rejected or revoked', async () => {
    const old = await requestWaiver({ until: at(20) });
    await change(old, 'approved');
    for (const to of ['rejected', 'revoked'] as const) {
      const renewal = await requestWaiver({ renews: old, until: at(40) });
      if (to === 'revoked') await change(renewal, 'approved');
      await change(renewal, to);
    }
    today = 15;
    await runAll();
    expect(notified()).toContainEqual([
      'Waiver of POL-002 for apim-orders ends on 2026-12-14',
      MIRA,
    ]);
  });

  it('says of a request that nobody decided on that its time is over', async () => {
    const waiver = await requestWaiver({ until: at(2) });
    today = 2;
    await expire(waiver);
    await runAll();
    expect(notified()).toEqual([
      ['Nobody decided on the waiver of POL-002 for apim-orders', MIRA],
    ]);
  });

  it('loses nothing while notifications cannot be sent, and says each once when they can', async () => {
    broken = true;
    await requestWaiver();
    for (const minutes of [0, 0, 0.5, 1, 2, 3, 5, 30, 31]) {
      today = minutes / 1440;
      await Promise.all([run(), run()]);
    }
    expect(sent).toEqual([]);
    // After 1, 2, 4 minutes, and not with every run.
    expect(outcomes).toEqual(Array(4).fill('put-off'));
    expect(await knex('messages').first()).toMatchObject({
      state: 'pending',
      attempts: 4,
      last_error: 'Error: Request failed with status 503',
    });

    broken = false;
    today = 0.5;
    await runAll();
    expect(sent).toHaveLength(1);
  });

  it('gives up after a week, and says so', async () => {
    broken = true;
    await requestWaiver();
    await run();
    today = 7.1;
    await runAll();
    expect(outcomes).toEqual(['put-off', 'given-up']);
    expect(await knex('messages').first()).toMatchObject({ state: 'given-up' });
  });

  it('sends again, under the same id, what was taken by a replica that died', async () => {
    const waiver = await requestWaiver();
    broken = true;
    const outbox = DatabaseMessageOutbox.create(knex);
    await run({ notifications: false });
    await outbox.add([]);
    const dying = {
      take: outbox.take.bind(outbox),
      add: outbox.add.bind(outbox),
      sent: async () => {},
      failed: async () => {
        throw new Error('killed');
      },
    };
    await expect(
      sendNotifications({
        events: DatabaseWaiverEvents.create(knex),
        outbox: dying,
        approvers: [APPROVERS],
        logger: mockServices.logger.mock(),
        now: () => new Date(at(0)),
        sender: {
          send: async () => {
            throw new Error('no');
          },
        },
      }),
    ).rejects.toThrow('killed');
    broken = false;
    today = 4 / 1440;
    await runAll();
    expect(sent).toEqual([]);
    today = 5 / 1440;
    await runAll();
    expect(sent.map(message => message.id)).toEqual([
      `waiver-requested:${waiver}`,
    ]);
  });

  it('tells of no old waiver when notifications come to a portal later', async () => {
    const waiver = await requestWaiver();
    await change(waiver, 'approved');
    today = 10;
    await run({ notifications: false });
    expect(await knex('messages').select()).toEqual([]);
    await runAll();
    expect(sent).toEqual([]);
  });

  it('keeps up with many at once', async () => {
    for (let index = 0; index < 230; index++) {
      await change(
        await requestWaiver({ gateway: `apim-${index}` }),
        'approved',
      );
    }
    await Promise.all([run(), run(), run()]);
    expect(new Set(sent.map(message => message.id)).size).toBe(230);
    expect(sent).toHaveLength(230);
  });

  it('tells approvers once of many requests', async () => {
    for (let index = 0; index < 230; index++) {
      await requestWaiver({ gateway: `apim-${index}` });
    }
    await runAll();
    expect(notified()).toEqual([['230 new waiver requests', APPROVERS]]);
    expect(sent[0]).toMatchObject({
      scope: 'waiver-requests',
      description: expect.stringMatching(/; and 225 more\./),
    });
    await requestWaiver();
    await runAll();
    expect(sent).toHaveLength(2);
  });

  it('tells nobody who declares the name of somebody’s gateway of its waivers', async () => {
    await ownGateway();
    const others = 'group:default/others';
    await DatabaseGatewayHolds.create(knex).declare(
      [
        {
          serviceName: 'apim-orders',
          entityRef: 'resource:default/innocent',
          owner: others,
        },
      ],
      at(0),
    );
    await knex('messages').delete();
    const waiver = await requestWaiver();
    await change(waiver, 'approved');
    await change(waiver, 'revoked');
    await runAll();
    expect(notified().flat()).toContain(OWNERS);
    expect(notified().flat()).not.toContain(others);
  });

  describe('of a gateway', () => {
    const store = () => DatabasePostureStore.create(knex);
    const declare = (
      design: unknown,
      options: Parameters<typeof storedGateway>[2] = {},
    ) =>
      store().upsertGateways([
        storedGateway('orders', design, { owner: OWNERS, ...options }),
      ]);
    // The messages are of the real time, in which changes are written down.
    const runNow = async () => {
      today = (Date.now() - START) / 86_400_000;
      await runAll();
    };

    it('tells its owner that it is more exposed than before, once', async () => {
      await declare(isolatedDesign());
      await runNow();
      expect(sent).toEqual([]);
      await Promise.all([declare(publicDesign()), declare(publicDesign())]);
      await runNow();
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({
        recipients: [OWNERS],
        topic: 'Gateway exposure',
        title: 'orders is more exposed than before',
        link: '/catalog/default/resource/orders/networking',
        severity: 'high',
      });
      expect(sent[0].description).toContain('It was: Gateway private');

      await declare(isolatedDesign());
      await runNow();
      expect(sent).toHaveLength(1);
      await declare(publicDesign());
      await runNow();
      expect(sent).toHaveLength(2);
    });

    it('is not deceived by a declaration that cannot be understood in between', async () => {
      await declare(isolatedDesign());
      await declare('nonsense');
      await declare({ also: 'nonsense' });
      await runNow();
      expect(sent).toEqual([]);
      await declare(publicDesign());
      await runNow();
      expect(sent).toHaveLength(1);
      expect(sent[0].description).toContain('it was: Gateway private');
    });

    it('says nothing of what was not there before, belongs to nobody, or is evaluated otherwise', async () => {
      await declare(publicDesign());
      await declare(isolatedDesign(), { owner: undefined });
      await declare(publicDesign(), { owner: undefined });
      await declare(publicDesign(), { evaluatedBy: 'ruleset:other' });
      await runNow();
      expect(sent).toEqual([]);
    });

    it('has its message if and only if the change was written', async () => {
      await declare(isolatedDesign());
      await knex.schema.renameTable('gateway_history', 'elsewhere');
      await expect(declare(publicDesign())).rejects.toThrow();
      await knex.schema.renameTable('elsewhere', 'gateway_history');
      expect(await knex('messages').select()).toEqual([]);
      await declare(publicDesign());
      expect(await knex('messages').select()).toHaveLength(1);
    });
  });
});
