import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { isolatedDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'orders', title: "The team's orders (EU) *!" },
    spec: {
      type: 'azure-api-management',
      networking: isolatedDesign({ name: 'apim-orders' }) as {},
    },
  },
];

/** What the fuzzing found once. */
describe.each(databases.eachSupportedId())('hostile text on %s', databaseId => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    backend = await startTestBackend({
      features: [
        plugin,
        mockServices.database.factory({ knex }),
        catalogServiceMock.factory({ entities }),
        permissionsBy(() => ({ result: AuthorizeResult.ALLOW })),
      ],
    });
  });

  afterAll(async () => backend.stop());

  const get = (rest: string) =>
    request(backend.server).get(`/api/apim-networking${rest}`);
  const post = (rest: string, body: object, user = 'user:default/mira') =>
    request(backend.server)
      .post(`/api/apim-networking${rest}`)
      .set('Authorization', mockCredentials.user.header(user))
      .send(body);

  const waiver = (change: object = {}) => ({
    ruleId: 'POL-002',
    gateway: 'apim-orders',
    environment: 'development',
    reason: 'The partner moves in March.',
    until: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    ...change,
  });

  it.each(['gateway=%00', 'requestedBy=a%00'])(
    'finds no waiver by the NUL character: %s',
    async query => {
      const { status, body } = await get(`/waivers?${query}`);
      expect({ status, body }).toEqual({ status: 200, body: { items: [] } });
    },
  );

  it.each(['reason', 'environment'])(
    'rejects the NUL character in the %s of a waiver',
    async field => {
      const { status, body } = await post(
        '/waivers',
        waiver({ [field]: '\0' }),
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/U\+0000/);
    },
  );

  it('rejects the NUL character in a comment, and decides nothing', async () => {
    const { body: requested } = await post('/waivers', waiver());
    const { status } = await post(
      `/waivers/${requested.id}/reject`,
      { comment: 'a\0b' },
      'user:default/noor',
    );
    expect(status).toBe(400);
    const { body: after } = await get(`/waivers/${requested.id}`);
    expect(after.status).toBe('requested');
  });

  it('stores nothing of a gateway whose history is asked for with a cursor that was made up', async () => {
    const history = '/gateways/default/orders/history';
    await knex('gateway_postures').delete();
    expect((await get(`${history}?cursor=x`)).status).toBe(400);
    expect(await knex('gateway_postures')).toEqual([]);
    expect((await get(history)).body).toEqual({ items: [] });
    expect(await knex('gateway_postures')).toHaveLength(1);
  });

  it.each(['/gateways', '/gateways/default/orders/history', '/waivers'])(
    'rejects a limit without end for %s',
    async path => {
      const { status, body } = await get(`${path}?limit=1e400`);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^limit must .*, got Infinity/);
    },
  );

  it.each(["team's", '(EU)', '*!', 'orders (eu) *!'])(
    'searches for what browsers do not encode: %s',
    async text => {
      await get('/gateways/default/orders/posture');
      const { status, body } = await get(
        `/gateways?search=${encodeURIComponent(text)}`,
      );
      expect(status).toBe(200);
      expect(body.totalItems).toBe(1);
    },
  );
});
