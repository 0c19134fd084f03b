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
import { isolatedDesign } from './__testUtils__/gateways';
import plugin from './index';
import { spec } from './schema';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const ID = '00000000-0000-4000-8000-000000000000';
const DIGEST = `sha256-v1:${'0'.repeat(64)}`;
const QUERIES: Record<string, string> = {
  'get /decisions/{id}/verification': `?gateway=apim-test&environment=development&digest=${DIGEST}`,
};

/** One request for each operation that reads or writes the database. */
const BODIES: Record<string, object> = {
  'post /evaluate': { design: isolatedDesign() },
  'post /decisions': { design: isolatedDesign() },
  'post /decision-previews': { design: isolatedDesign() },
  'post /decisions/{id}/deployments': { digest: DIGEST },
  'post /decision-confirmations': { taskId: 'a-task' },
  'post /waivers': {
    ruleId: 'POL-002',
    gateway: 'apim-test',
    environment: 'development',
    reason: 'A trial.',
    until: new Date(Date.now() + 86_400_000).toISOString(),
  },
  'post /waivers/{id}/reject': { comment: 'No.' },
  'post /waivers/{id}/approve': {},
  'post /waivers/{id}/revoke': {},
};
const WITHOUT_DATABASE = [
  'get /policy',
  'get /decision-keys',
  'get /rules',
  'get /matrix',
  'post /recommend',
  'post /transition',
  'get /health',
];
const OPERATIONS = Object.entries(spec.paths)
  .flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method} ${path}`),
  )
  .filter(operation => !WITHOUT_DATABASE.includes(operation));

const gateway = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders' },
  spec: { type: 'azure-api-management', networking: isolatedDesign() as {} },
};

describe('when the database fails', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let fail: Error | undefined;

  beforeAll(async () => {
    const knex: Knex = await databases.init('SQLITE_3');
    const run = knex.client.query.bind(knex.client);
    knex.client.query = async (connection: unknown, query: unknown) => {
      if (fail) throw fail;
      return run(connection, query);
    };
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities: [gateway] }),
        mockServices.permissions.factory(),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });
  });
  afterEach(() => {
    fail = undefined;
  });
  afterAll(async () => backend.stop());

  const send = (operation: string, query = QUERIES[operation] ?? '') => {
    const [method, template] = operation.split(' ');
    const path = template
      .replace('{id}', ID)
      .replace('{namespace}', 'default')
      .replace('{name}', 'orders');
    const url = `/api/apim-networking${path}${query}`;
    const sent =
      method === 'post'
        ? request(backend.server)
            .post(url)
            .send(BODIES[operation] ?? {})
        : request(backend.server).get(url);
    // Only the scaffolder binds deployments and confirms decisions.
    return sent.set(
      'Authorization',
      /\/deployments$|\/decision-confirmations$/.test(operation)
        ? mockCredentials.service.header({
            onBehalfOf: mockCredentials.service('plugin:scaffolder'),
            targetPluginId: 'apim-networking',
          })
        : mockCredentials.user.header(),
    );
  };
  const SECRETS =
    /select|insert|update |from `|plugins\/|node_modules|\.ts:|secret/;

  it.each(OPERATIONS)(
    '%s answers 503 and says nothing of it',
    async operation => {
      fail = Object.assign(
        new Error('select `secret` from `waivers` - database is locked'),
        { code: 'SQLITE_BUSY' },
      );
      const { status, text, headers } = await send(operation);
      expect(status).toBe(503);
      expect(headers['retry-after']).toBe('5');
      expect(text).not.toMatch(SECRETS);
    },
  );

  it.each(OPERATIONS)(
    '%s answers an id to what nobody knows',
    async operation => {
      fail = Object.assign(
        new Error('select `secret` from `waivers` - no such column'),
        { code: 'SQLITE_ERROR' },
      );
      const { status, text } = await send(operation);
      expect(status).toBe(500);
      expect(text).toMatch(/[0-9a-f-]{36}/);
      expect(text).not.toMatch(SECRETS);
    },
  );

  it.each(['csv', 'json', 'markdown', 'sarif'])(
    'an export as %s is an error, and no file',
    async format => {
      fail = Object.assign(new Error('select `secret`'), {
        code: 'SQLITE_FULL',
      });
      const { status, headers, text } = await send(
        'get /export',
        `?format=${format}`,
      );
      expect(status).toBe(503);
      expect(headers['content-type']).toMatch(/json/);
      expect(headers['content-disposition']).toBeUndefined();
      expect(text).not.toMatch(SECRETS);
    },
  );

  it.each<[string, object]>([
    ['evaluate-design', { design: isolatedDesign() }],
    ['list-gateways', {}],
    ['get-api-posture', { entityRef: 'api:default/x' }],
    ['request-waiver', BODIES['post /waivers']],
  ])('the action %s says nothing of it', async (name, input) => {
    fail = Object.assign(new Error('select `secret`'), {
      code: 'SQLITE_ERROR',
    });
    const { status, text } = await request(backend.server)
      .post(
        `/api/apim-networking/.backstage/actions/v1/actions/apim-networking:${name}/invoke`,
      )
      .send(input)
      .set('Authorization', mockCredentials.service.header());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toMatch(SECRETS);
    expect(text).toMatch(/[0-9a-f-]{36}/);
  });
});
