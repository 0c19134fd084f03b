import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin from './index';

const api = (name: string, title: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name,
    title,
    annotations: { 'apim-networking/gateway': 'orders' },
  },
});
const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'orders' },
    spec: { type: 'azure-api-management', networking: publicDesign() as {} },
  },
  api('secret', 'A Merger talks'),
  ...Array.from({ length: 210 }, (_, index) => api(`a-${index}`, `A ${index}`)),
];

/** Hides the API `secret` from users, as the catalog does by a policy. */
function catalog() {
  const all = catalogServiceMock({ entities });
  const open = catalogServiceMock({
    entities: entities.slice(0, 1).concat(entities.slice(2)) as never,
  });
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      new Proxy({} as CatalogService, {
        get: (_, name) => {
          const method = name as keyof CatalogService;
          // It is no promise: `then` is none of its methods.
          if (typeof all[method] !== 'function') return undefined;
          return (query: never, options: Caller) => {
            const from =
              options.credentials.principal.type === 'user' ? open : all;
            return (from[method] as Function).call(from, query, options);
          };
        },
      }),
  });
}

interface Caller {
  credentials: { principal: { type: string } };
}

describe('APIs that the catalog hides', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const get = (path: string, who: 'user' | 'service') =>
    request(backend.server)
      .get(`/api/apim-networking${path}`)
      .set('Authorization', mockCredentials[who].header());

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        plugin,
        catalog(),
        permissionsBy(({ name }) =>
          name === 'catalog.entity.read'
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: { rule: 'X', resourceType: 'catalog-entity' },
              }
            : { result: AuthorizeResult.ALLOW },
        ),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });
    for (const { kind, metadata } of entities) {
      if (kind === 'API') {
        await get(`/apis/default/${metadata.name}/posture`, 'service');
      }
    }
  });
  afterAll(async () => backend.stop());

  it('are not there for whom it hides them', async () => {
    const [hidden, missing] = await Promise.all(
      ['secret', 'nowhere'].map(name =>
        get(`/apis/default/${name}/posture`, 'user'),
      ),
    );
    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll('secret', 'nowhere')).toBe(missing.text);
  });

  it('are counted on the gateway, and not named; the count is of all', async () => {
    const { text, body } = await get('/gateways/default/orders', 'user');
    expect(text).not.toMatch(/Merger|secret/);
    expect(body.totalApis).toBe(211);
    expect(body.apis.length).toBe(200);
  });

  it('are not in the answer to a refresh', async () => {
    const { text } = await request(backend.server)
      .post('/api/apim-networking/gateways/default/orders/refresh')
      .set('Authorization', mockCredentials.user.header());
    expect(text).not.toMatch(/Merger|secret/);
  });
});
