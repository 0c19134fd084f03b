import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import createKnex, { type Knex } from 'knex';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import {
  CatalogStandIn,
  startPostgresServer,
  startReplica,
  waitUntil,
  type PostgresServer,
  type Reading,
  type Replica,
} from './__testUtils__/replicas';
import { CATALOG_PAGE } from './catalog/CatalogReader';

const GATEWAYS = 2.5 * CATALOG_PAGE;
const FREQUENCY_SECONDS = 2;

const apimNetworking = {
  // One user makes all of them here.
  decisions: { maxPerUserPerHour: 100_000 },
  schedule: {
    frequency: { seconds: FREQUENCY_SECONDS },
    timeout: { seconds: 10 },
    initialDelay: { seconds: 1 },
  },
  policy: {
    environments: { development: { allowedPatterns: ['isolated'] } },
  },
};

/** Every one breaks the policy of its environment, which may be waived. */
const entities: Entity[] = [
  ...Array.from(
    { length: GATEWAYS },
    (_, index): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: `gateway-${index}`, namespace: 'default' },
      spec: {
        type: 'azure-api-management',
        networking: publicDesign({ name: `apim-${index}` }) as {},
      },
    }),
  ),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'orders',
      namespace: 'default',
      annotations: { 'apim-networking/gateway': 'gateway-1' },
    },
  },
];

interface Answer {
  status: number;
  body: any;
  /** Of the answer, in milliseconds. */
  took: number;
}

async function send(
  replica: Replica,
  rest: string,
  options: { body?: object; user?: string; key?: string } = {},
): Promise<Answer> {
  const { body, user = 'user:default/mira', key } = options;
  const begin = Date.now();
  const response = await fetch(`${replica.baseUrl}${rest}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: mockCredentials.user.header(user),
      'content-type': 'application/json',
      ...(key && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  return {
    status: response.status,
    body: await response.json(),
    took: Date.now() - begin,
  };
}

function auditEvents(replicas: Replica[], eventId: string, id: string) {
  return replicas
    .flatMap(({ log }) => log)
    .filter(
      line =>
        line.includes(`apim-networking.${eventId}`) &&
        line.includes(id) &&
        line.includes('succeeded'),
    );
}

/** As the tests of the stores: where PostgreSQL can be had, `npm test` says so. */
const describeWithPostgres = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING
  ? describe
  : describe.skip;

describeWithPostgres('two replicas on one PostgreSQL', () => {
  let directory: string;
  let postgres: PostgresServer;
  let knex: Knex;
  const readings: Reading[] = [];
  const catalogs: CatalogStandIn[] = [];
  const replicas: Replica[] = [];

  const start = (catalog: CatalogStandIn) =>
    startReplica({
      directory,
      databaseUrl: postgres.url,
      catalogUrl: catalog.url,
      apimNetworking,
    });
  const count = async (table: string) => {
    const [{ rows }] = await knex(table).count({ rows: '*' });
    return Number(rows);
  };

  beforeAll(async () => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-networking-'));
    postgres = await startPostgresServer();
    for (const name of ['first', 'second']) {
      const catalog = await CatalogStandIn.start(name, entities, readings);
      catalog.hold();
      catalogs.push(catalog);
    }
    // One after the other: on an empty database Backstage's own scheduler makes its tables without a lock, and of two that start at
    // once one may fail.
    for (const catalog of catalogs) replicas.push(await start(catalog));
    knex = createKnex({
      client: 'pg',
      connection: `${postgres.url}/backstage_plugin_apim-networking`,
    });
  }, 120_000);

  afterAll(async () => {
    await knex?.destroy();
    await Promise.all(replicas.map(replica => replica.stop()));
    await Promise.all(catalogs.map(catalog => catalog.stop()));
    await postgres?.stop();
    fs.rmSync(directory, { recursive: true, force: true });
  });

  it('go on when one is killed in the middle of reading the catalog', async () => {
    const victim = await waitUntil('A reading', 30_000, async () => {
      const index = catalogs.findIndex(({ isHolding }) => isHolding);
      return index >= 0 && index;
    });
    // What is read goes to the database page by page.
    await waitUntil('The first page', 30_000, async () => {
      return (await count('gateway_postures')) === CATALOG_PAGE;
    });
    const before = await knex('gateway_postures').orderBy('entity_ref');
    await replicas[victim].kill();
    for (const catalog of catalogs) catalog.release();

    // The lock is kept until its timeout, which Backstage looks for once a minute.
    await waitUntil('Taking over', 110_000, async () => {
      return (await count('gateway_postures')) === GATEWAYS;
    });
    expect(new Set(readings.map(({ by }) => by)).size).toBe(2);
    const after = await knex('gateway_postures')
      .whereIn(
        'entity_ref',
        before.map(row => row.entity_ref),
      )
      .orderBy('entity_ref');
    // What was there is there, but for when it was read.
    const withoutReadAt = ({ read_at: _, ...row }: Record<string, unknown>) =>
      row;
    expect(after.map(withoutReadAt)).toEqual(before.map(withoutReadAt));
    expect(await count('gateway_history')).toBe(0);

    replicas[victim] = await start(catalogs[victim]);
  }, 200_000);

  it('read the catalog one after the other, by the schedule and not twice', async () => {
    const first = readings.length;
    const begin = Date.now();
    await waitUntil('Five readings', 60_000, () => {
      const ends = readings.slice(first).filter(({ event }) => event === 'end');
      return ends.length >= 5;
    });
    const seconds = (Date.now() - begin) / 1000;
    const seen = readings.slice(first);
    const begins = seen.filter(({ event }) => event === 'begin').length;
    expect(begins).toBeLessThanOrEqual(seconds / FREQUENCY_SECONDS + 2);
    // Never two at once: each one that begins ends before another begins.
    const pairs = seen
      .slice(0, -1)
      .map((reading, index) => [reading, seen[index + 1]])
      .filter(([{ event }]) => event === 'begin');
    expect(pairs).toEqual(
      pairs.map(([{ by }]) => [
        { event: 'begin', by },
        { event: 'end', by },
      ]),
    );
  }, 70_000);

  it('make one decision of 2 000 that repeat 250 keys at once', async () => {
    const KEYS = 250;
    const before = await count('decisions');
    const answers = await Promise.all(
      Array.from({ length: 2_000 }, async (_, index) => {
        const key = `key-${index % KEYS}`;
        const { status, body } = await send(
          replicas[index % 2 ? 1 : 0],
          '/decisions',
          {
            body: { design: isolatedDesign({ name: `apim-${key}` }) },
            key,
          },
        );
        return { key, status, body };
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([201]),
    );
    const byKey = new Map<string, Set<string>>();
    for (const { key, body } of answers) {
      byKey.set(key, (byKey.get(key) ?? new Set()).add(JSON.stringify(body)));
    }
    expect(byKey.size).toBe(KEYS);
    expect([...byKey.values()].map(({ size }) => size)).toEqual(
      Array(KEYS).fill(1),
    );
    expect((await count('decisions')) - before).toBe(KEYS);
  }, 90_000);

  it('approve a waiver once when both are told to at once', async () => {
    for (let index = 0; index < 10; index += 1) {
      const { body: waiver } = await send(replicas[0], '/waivers', {
        body: {
          ruleId: 'POL-003',
          gateway: `apim-${index}`,
          environment: 'development',
          reason: 'The partner moves in March.',
          until: new Date(Date.now() + 86_400_000).toISOString(),
        },
      });
      const answers = await Promise.all(
        replicas.map((replica, which) =>
          send(replica, `/waivers/${waiver.id}/approve`, {
            body: {},
            user: `user:default/approver-${which}`,
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const approved = answers.find(({ status }) => status === 200)!.body;
      const stored = await send(replicas[1], `/waivers/${waiver.id}`);
      expect(stored.body).toEqual(approved);
      await waitUntil('The audit', 10_000, () => {
        return auditEvents(replicas, 'waiver-approve', waiver.id).length > 0;
      });
      expect(auditEvents(replicas, 'waiver-approve', waiver.id)).toHaveLength(
        1,
      );
      const history = await send(
        replicas[0],
        `/gateways/default/gateway-${index}/history`,
      );
      expect(history.body.items).toHaveLength(1);
      expect(history.body.items[0].because).toEqual(['waiver']);
    }
  });

  it('say so while PostgreSQL is away, lose nothing that they acknowledged, and recover by themselves', async () => {
    const answers: Answer[] = [];
    const broken: unknown[] = [];
    let running = true;
    const load = Array.from({ length: 20 }, async (_, caller) => {
      for (let index = 0; running; index += 1) {
        const key = `load-${caller}-${index}`;
        try {
          answers.push(
            await send(replicas[caller % 2], '/decisions', {
              body: { design: isolatedDesign({ name: `apim-${key}` }) },
              key,
            }),
          );
        } catch (error) {
          broken.push(error);
        }
        // A caller that is rejected does not ask again at once.
        if (answers[answers.length - 1]?.status !== 201) {
          await new Promise(resolve => setTimeout(resolve, 50));
        }
      }
    });
    const done = () => answers.filter(({ status }) => status === 201).length;
    const rejected = () => answers.filter(({ status }) => status !== 201);
    const wait = (what: string, ready: () => boolean) =>
      waitUntil(what, 30_000, ready);

    await wait('Decisions under load', () => done() > 100);
    await postgres.crash();
    const rejectedBefore = rejected().length;
    await wait('Rejections', () => rejected().length > rejectedBefore + 20);
    await postgres.restart();
    const doneBefore = done();
    await wait('Decisions again', () => done() > doneBefore + 100);
    running = false;
    await Promise.all(load);

    // Every request is answered, soon, and says what is wrong.
    expect(broken).toEqual([]);
    expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(20_000);
    for (const { status, body } of rejected()) {
      expect({ status, message: body.error.message }).toEqual({
        status: 503,
        message:
          'The database cannot serve the request now. Try again in a few seconds.',
      });
    }
    const stored = new Set(
      (await knex('decisions').select('id')).map(({ id }) => id),
    );
    const acknowledged = answers.filter(({ status }) => status === 201);
    expect(acknowledged.filter(({ body }) => !stored.has(body.id))).toEqual([]);

    const ends = () => readings.filter(({ event }) => event === 'end').length;
    const endsBefore = ends();
    await waitUntil('Reading the catalog again', 90_000, () => {
      return ends() > endsBefore;
    });
  }, 200_000);
});
