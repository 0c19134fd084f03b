import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { DatabaseMessageOutbox } from './database';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import plugin from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const gateway = (name: string, networking: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name },
  spec: { type: 'azure-api-management', networking: networking as {} },
});
const entities = [
  gateway('good', isolatedDesign({ name: 'apim-good' })),
  gateway('bad', publicDesign({ name: 'apim-bad' })),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'shop',
      annotations: { 'apim-networking/gateway': 'good, bad' },
    },
  },
];
const BROKEN = [
  '',
  '{"ok":true,',
  'null',
  '[]',
  '"x"',
  '7',
  '{"ok":true}',
  '{}',
];

describe.each(databases.eachSupportedId())(
  'rows that cannot be read, %s',
  id => {
    let backend: Awaited<ReturnType<typeof startTestBackend>>;
    let knex: Knex;

    const send = (method: 'get' | 'post', path: string, body?: object) =>
      request(backend.server)
        [method](`/api/apim-networking${path}`)
        .send(body)
        .set('Authorization', mockCredentials.user.header());
    const get = (path: string) => send('get', path);

    beforeAll(async () => {
      knex = await databases.init(id);
      backend = await startTestBackend({
        features: [
          plugin,
          catalogServiceMock.factory({ entities }),
          createServiceFactory({
            service: coreServices.database,
            deps: {},
            factory: () => ({ getClient: async () => knex }),
          }),
          mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        ],
      });
      for (const name of ['good', 'bad'])
        await get(`/gateways/default/${name}`);
    });
    afterAll(async () => backend.stop());

    const bad = () =>
      knex('gateway_postures').where({ entity_ref: 'resource:default/bad' });

    describe.each(['declared', 'descriptor', 'verdict', 'ownership_problems'])(
      'of a gateway with a broken %s',
      column => {
        const broken = BROKEN.filter(
          text =>
            !(column === 'verdict' && text === '{}') &&
            !(column === 'ownership_problems' && ['', '[]'].includes(text)),
        );
        it.each(broken)(
          '%j are written again where they are read',
          async text => {
            for (const path of [
              '/gateways/default/bad',
              '/apis/default/shop/posture',
              '/gateways/default/bad/history',
            ]) {
              await bad().update({ [column]: text });
              const { status, body } = await get(path);
              expect([path, status, typeof body]).toEqual([
                path,
                200,
                'object',
              ]);
              expect(body.gateways ?? [0, 0]).toHaveLength(2);
            }
            await bad().update({ [column]: text });
            const refreshed = await send(
              'post',
              '/gateways/default/bad/refresh',
            );
            expect(refreshed.status).toBe(200);
            const { body } = await get('/gateways/default/bad');
            expect(body.gateway.declared.evaluation.design.name).toBe(
              'apim-bad',
            );
          },
        );

        it('break no list, count or export', async () => {
          await bad().update({ [column]: '{' });
          const sarif = await get('/export?format=sarif');
          expect(() =>
            JSON.parse(sarif.text ?? sarif.body.toString()),
          ).not.toThrow();
          for (const path of ['/export', '/gateways', '/summary']) {
            expect((await get(path)).status).toBe(200);
          }
          const { body: health } = await get('/health');
          expect(health.unreadableRows).toEqual([
            { table: 'gateway_postures', rows: 1 },
          ]);
          await get('/gateways/default/bad');
          expect((await get('/health')).body).not.toHaveProperty(
            'unreadableRows',
          );
        });
      },
    );

    it.each(['{', 'null', '[1]'])(
      'of an API are written again, %j',
      async text => {
        await get('/apis/default/shop/posture');
        await knex('api_postures').update({ problems: text });
        const { status, body } = await get('/apis/default/shop/posture');
        expect([status, body.gateways.length]).toEqual([200, 2]);
      },
    );

    it('of a history are omitted', async () => {
      await knex('gateway_history').insert([
        {
          entity_ref: 'resource:default/bad',
          changed_at: 'x',
          transition: '{',
        },
        {
          entity_ref: 'resource:default/bad',
          changed_at: 'x',
          transition: '{}',
        },
      ]);
      const { status, body } = await get(
        '/gateways/default/bad/history?limit=1',
      );
      expect([status, body.items]).toEqual([200, []]);
      expect(body.nextCursor).toBeDefined();
      await knex('gateway_history').delete();
    });

    it.each(['evaluation', 'waivers_used', 'context'])(
      'of decisions with a broken %s are not there, and give their key away',
      async column => {
        const design = publicDesign({ name: 'apim-decided' });
        const decide = (key: string) =>
          send('post', '/decisions', { design }).set('Idempotency-Key', key);
        const first = (await decide(column)).body;
        const other = (await decide(`${column}-2`)).body;
        await knex('decisions')
          .where({ id: first.id })
          .update({ [column]: '{"' });
        expect((await get(`/decisions/${first.id}`)).status).toBe(404);
        const { status, body } = await get('/decisions?limit=100');
        const ids = body.items.map((item: { id: string }) => item.id);
        expect([status, ids.includes(other.id)]).toEqual([200, true]);
        const again = await decide(column);
        expect(again.status).toBe(201);
        expect(again.body.id).not.toBe(first.id);
        expect((await get(`/decisions/${again.body.id}`)).status).toBe(200);
        expect((await decide(column)).body.id).toBe(again.body.id);
      },
    );

    it('of messages stop no other message', async () => {
      const outbox = DatabaseMessageOutbox.create(knex);
      const message = (name: string) => ({
        id: name,
        happenedAt: '2026-01-01T00:00:00.000Z',
        recipients: ['user:default/x'],
        topic: 'Gateway waivers' as const,
        title: 't',
        description: 'd',
        link: '/',
        severity: 'low' as const,
      });
      await outbox.add([message('a'), message('b')]);
      await knex('messages').where({ id: 'a' }).update({ message: '{}' });
      const taken = await outbox.take('2026-01-02', '2026-01-03', 10);
      expect(taken.map(one => one.message.id)).toEqual(['b']);
      expect(await knex('messages').where({ id: 'a' }).first('state')).toEqual({
        state: 'given-up',
      });
    });
  },
);
