import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import Ajv2020 from 'ajv/dist/2020';
import { designDigest } from 'backstage-plugin-apim-networking-node';
import request from 'supertest';
import { permissionsBy } from './__testUtils__/permissions';
import plugin from './index';
import { spec } from './schema';

const good = {
  name: 'apim-orders',
  environment: 'production',
  tier: 'StandardV2',
  region: 'westeurope',
  pattern: 'isolated',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/22'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/24' },
  privateEndpoints: [{ subnet: { name: 'snet-pe', prefix: '10.20.1.0/27' } }],
};

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'apim-orders',
      title: 'Orders gateway',
      annotations: { 'apim-networking/decision': 'the-decision' },
    },
    spec: {
      type: 'azure-api-management',
      owner: 'platform',
      networking: good,
    },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'apim-broken' },
    spec: {
      type: 'azure-api-management',
      owner: 'platform',
      networking: { tier: 'Gold' },
    },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'a-database' },
    spec: { type: 'database', owner: 'platform' },
  },
  api('orders', 'apim-orders'),
  api(
    'several',
    'apim-broken, nowhere, apim-orders, a-database, api:default/x',
  ),
  api('none'),
];

function api(name: string, annotation?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name,
      title: `The ${name} API`,
      ...(annotation && {
        annotations: { 'apim-networking/gateway': annotation },
      }),
    },
    spec: { type: 'openapi', owner: 'platform', definition: '' },
  };
}

const policy = {
  environments: {
    production: {
      title: 'Production',
      allowedPatterns: ['isolated', 'injection-internal'],
    },
    development: {},
  },
};

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'openapi', ...spec });
function expectToMatch(
  schema: keyof typeof spec.components.schemas,
  body: unknown,
) {
  const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`)!;
  validate(body);
  expect(validate.errors).toBeNull();
}

describe('the backend plugin', () => {
  const auditEvents: Array<{
    eventId: string;
    outcome: string;
    meta?: unknown;
    error?: string;
  }> = [];
  let permissionResult: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
    AuthorizeResult.ALLOW;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: { apimNetworking: { policy } },
        }),
        permissionsBy(() => ({ result: permissionResult })),
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => ({
            createEvent: async ({ eventId }) => ({
              success: async options => {
                auditEvents.push({
                  eventId,
                  outcome: 'success',
                  meta: options?.meta,
                });
              },
              fail: async options => {
                auditEvents.push({
                  eventId,
                  outcome: 'failure',
                  error: options.error.message,
                });
              },
            }),
          }),
        }),
      ],
    });
  });

  afterAll(async () => backend.stop());

  beforeEach(() => {
    permissionResult = AuthorizeResult.ALLOW;
  });

  const path = (rest: string) => `/api/apim-networking${rest}`;
  const get = (rest: string) => request(backend.server).get(path(rest));
  const post = (rest: string, design: unknown) =>
    request(backend.server)
      .post(path(rest))
      .send({ design } as object);

  it('audits the policy that it has loaded', () => {
    expect(auditEvents[0]).toMatchObject({
      eventId: 'policy-load',
      outcome: 'success',
      meta: { environments: ['production', 'development'] },
    });
  });

  it.each([
    ['get', '/policy'],
    ['get', '/apis/default/orders/posture'],
    ['get', '/gateways/default/apim-orders/posture'],
    ['get', '/decisions'],
    ['get', '/decisions/00000000-0000-4000-8000-000000000000'],
    ['get', '/gateways/default/apim-orders'],
    ['post', '/gateways/default/apim-orders/refresh'],
    ['post', '/evaluate'],
    ['post', '/decisions'],
  ] as const)('needs authentication: %s %s', async (method, rest) => {
    const { status } = await request(backend.server)
      [method](path(rest))
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('gives the policy', async () => {
    const { status, body } = await get('/policy');
    expect(status).toBe(200);
    expectToMatch('NetworkingPolicy', body);
    expect(body.environments[0]).toEqual({
      name: 'production',
      ...policy.environments.production,
    });
  });

  describe('POST /evaluate', () => {
    it('evaluates by rules and policy', async () => {
      const { status, body } = await post('/evaluate', good);
      expect(status).toBe(200);
      expectToMatch('EvaluationResult', body);
      expect(body).toMatchObject({
        ok: true,
        evaluation: { outcome: 'allowed', design: { units: 1 } },
      });
    });

    it.each([
      ['an unknown tier', { tier: 'Gold' }, 'tier', '"Gold"'],
      ['an unknown pattern', { pattern: 'vpn' }, 'pattern', '"vpn"'],
      [
        'a range that is none',
        { gatewaySubnet: { name: 'a', prefix: '10.0.0.300/24' } },
        'gatewaySubnet.prefix',
        '"10.0.0.300/24"',
      ],
      ['a name that ARM rejects', { name: '1-apim' }, 'name', '"1-apim"'],
      ['a quote', { name: `a'"b` }, 'name', JSON.stringify(`a'"b`)],
      ['an expression', { region: '${x}' }, 'region', '"${x}"'],
      [
        'a line break',
        { virtualNetwork: { name: 'a\nb' } },
        'virtualNetwork.name',
        '"a\\nb"',
      ],
      ['Unicode', { environment: 'prød' }, 'environment', '"prød"'],
      ['a field of another world', { 'evil${x}': 1 }, 'evil${x}', '1'],
      [
        '__proto__ as text',
        { name: { toString: 1 } },
        'name',
        '{"toString":1}',
      ],
    ])('explains %s', async (_what, change, field, actual) => {
      const { status, body } = await post('/evaluate', { ...good, ...change });
      expect(status).toBe(200);
      expectToMatch('EvaluationResult', body);
      expect(body.ok).toBe(false);
      expect(body.issues).toContainEqual(
        expect.objectContaining({ field, actual }),
      );
    });

    it('finds subnets that overlap', async () => {
      const { body } = await post('/evaluate', {
        ...good,
        privateEndpoints: [
          { subnet: { name: 'snet-pe', prefix: '10.20.0.0/27' } },
        ],
      });
      expect(
        body.evaluation.findings.map((one: { ruleId: string }) => one.ruleId),
      ).toContain('SUB-015');
      expect(body.evaluation.outcome).toBe('denied');
    });

    it('stores nothing', async () => {
      const before = auditEvents.length;
      await post('/evaluate', good);
      expect(auditEvents).toHaveLength(before);
    });

    it.each([
      ['no body', undefined, /body/],
      ['no design', '{}', /design/],
      ['a list', '[]', /object/],
      ['a design that is text', '{"design":"x"}', /design.*object/],
      ['a design that is nothing', '{"design":null}', /design.*object/],
      ['no JSON', '{"design":', /is not JSON/],
      [
        'too many levels',
        `{"design":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
        /Request body must have at most 32 levels, got more/,
      ],
      [
        'too much',
        `{"design":{"name":"${'x'.repeat(300_000)}"}}`,
        /Request body must have at most 128kb, got more/,
      ],
    ])('rejects %s', async (_what, text, message) => {
      const { status, body } = await request(backend.server)
        .post(path('/evaluate'))
        .set('content-type', 'application/json')
        .send(text);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
    });
  });

  describe('decisions', () => {
    it('are recorded, audited, and read', async () => {
      const { status, body } = await post('/decisions', good);
      expect(status).toBe(201);
      expectToMatch('Decision', body);
      expect(body).toMatchObject({
        outcome: 'allowed',
        requestedBy: mockCredentials.user().principal.userEntityRef,
        digest: designDigest(body.design),
      });
      expect(auditEvents.at(-1)).toMatchObject({
        eventId: 'decision-create',
        outcome: 'success',
        meta: { decisionId: body.id, outcome: 'allowed' },
      });
      const read = await get(`/decisions/${body.id}`);
      expect(read.status).toBe(200);
      expect(read.body).toEqual(body);
    });

    it('deny what the rules deny, and what only the policy denies', async () => {
      const impossible = await post('/decisions', { ...good, tier: 'BasicV2' });
      expect(impossible.status).toBe(201);
      expect(impossible.body.outcome).toBe('denied');

      const publicDesign = {
        name: 'apim-orders',
        tier: 'StandardV2',
        region: 'westeurope',
        pattern: 'public',
      };
      const allowed = await post('/decisions', {
        ...publicDesign,
        environment: 'development',
      });
      expect(allowed.body.outcome).toBe('allowed');
      const denied = await post('/decisions', {
        ...publicDesign,
        environment: 'production',
      });
      expect(denied.body.outcome).toBe('denied');
      expect(denied.body.evaluation.findings).toContainEqual(
        expect.objectContaining({ origin: 'policy', field: 'pattern' }),
      );
      expect(auditEvents.at(-1)).toMatchObject({ meta: { outcome: 'denied' } });
      const unknown = await post('/decisions', {
        ...publicDesign,
        environment: 'moon',
      });
      expect(unknown.body.outcome).toBe('denied');
    });

    it('are rejected for a design that cannot be understood, with every reason', async () => {
      const { status, body } = await post('/decisions', {
        ...good,
        tier: 'Gold',
        name: '"',
      });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(
        /tier must be one of .*, got "Gold"\./,
      );
      expect(body.error.message).toMatch(/name must have/);
      expect(auditEvents.at(-1)).toMatchObject({
        eventId: 'decision-create',
        outcome: 'failure',
        error: body.error.message,
      });
    });

    it('repeat with the same key, and conflict for another design', async () => {
      const decide = (design: unknown, key: string) =>
        post('/decisions', design).set('Idempotency-Key', key);
      const first = await decide(good, 'task-1');
      const again = await decide({ ...good, units: 1 }, 'task-1');
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      expect((await decide(good, 'task-2')).body.id).not.toBe(first.body.id);
      expect((await post('/decisions', good)).body.id).not.toBe(first.body.id);

      const other = await decide({ ...good, units: 2 }, 'task-1');
      expect(other.status).toBe(409);
      expect(other.body.error.message).toContain('"task-1"');

      const long = await decide(good, 'x'.repeat(201));
      expect(long.status).toBe(400);
    });

    it('are closed to those whom the permission policy denies', async () => {
      const { body } = await post('/decisions', good);
      permissionResult = AuthorizeResult.DENY;
      const created = await post('/decisions', good);
      expect(created.status).toBe(403);
      expect(created.body.error.message).toContain(
        'apim-networking.decision.create',
      );
      expect(auditEvents.at(-1)).toMatchObject({ outcome: 'failure' });
      // One's own can be read all the same.
      expect((await get(`/decisions/${body.id}`)).status).toBe(200);
    });

    it.each(['no-uuid', '%00', '00000000-0000-4000-8000-000000000000'])(
      'are not found by %s',
      async id => {
        expect((await get(`/decisions/${id}`)).status).toBe(404);
      },
    );
  });

  describe('posture', () => {
    it('is given for an API, with its gateway', async () => {
      for (const attempt of ['read from the catalog', 'stored']) {
        const { status, body } = await get('/apis/default/orders/posture');
        expect([attempt, status]).toEqual([attempt, 200]);
        expectToMatch('ApiPosture', body);
        expect(body).toMatchObject({
          entityRef: 'api:default/orders',
          title: 'The orders API',
          unresolved: [],
          gateways: [
            {
              entityRef: 'resource:default/apim-orders',
              title: 'Orders gateway',
              owner: 'group:default/platform',
              // Nothing is known of it.
              decidedOnAnotherDesign: true,
              declared: { ok: true, evaluation: { outcome: 'allowed' } },
            },
          ],
        });
      }
    });

    it('says which gateways of an API cannot be found, and why', async () => {
      const { body } = await get('/apis/default/several/posture');
      expectToMatch('ApiPosture', body);
      expect(
        body.gateways.map((one: { entityRef: string }) => one.entityRef),
      ).toEqual([
        'resource:default/apim-broken',
        'resource:default/apim-orders',
      ]);
      expect(body.gateways[0].declared.ok).toBe(false);
      expect(body.unresolved).toEqual([
        {
          reference: 'api:default/x',
          reason: expect.stringContaining('kind api'),
        },
        {
          reference: 'resource:default/nowhere',
          reason: 'is not in the catalog',
        },
        {
          reference: 'resource:default/a-database',
          reason: expect.stringContaining('"database"'),
        },
      ]);
    });

    it('is empty for an API without a gateway', async () => {
      const { status, body } = await get('/apis/Default/None/posture');
      expect(status).toBe(200);
      expectToMatch('ApiPosture', body);
      expect(body).toMatchObject({ gateways: [], unresolved: [] });
    });

    it('is given for a gateway, with the APIs that name it', async () => {
      await get('/apis/default/orders/posture');
      const { status, body } = await get(
        '/gateways/default/apim-orders/posture',
      );
      expect(status).toBe(200);
      expectToMatch('GatewayPostureWithApis', body);
      expect(body.apis).toContainEqual({
        entityRef: 'api:default/orders',
        title: 'The orders API',
      });
    });

    it('says why a declaration cannot be understood', async () => {
      const { body } = await get('/gateways/default/apim-broken/posture');
      expectToMatch('GatewayPostureWithApis', body);
      expect(body.gateway.declared.issues).toContainEqual(
        expect.objectContaining({ field: 'tier', actual: '"Gold"' }),
      );
    });

    it('rejects a parameter that it does not have', async () => {
      const { status, body } = await get(
        '/apis/default/orders/posture?fields=title',
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/fields/);
    });

    it.each([
      ['/apis/default/nowhere/posture', /api:default\/nowhere is not in/],
      ['/gateways/default/nowhere/posture', /nowhere is not in the catalog/],
      ['/gateways/default/a-database/posture', /is not a gateway.*"database"/],
      ['/apis/default/%00/posture', /not in the catalog/],
      ['/apis/default/a%2F..%2Fb/posture', /not in the catalog/],
      ['/apis/%27%3B--/x/posture', /not in the catalog/],
    ])('is not found: %s', async (rest, message) => {
      const { status, body } = await get(rest);
      expect(status).toBe(404);
      expect(body.error.message).toMatch(message);
    });
  });

  it('does not start with a policy that is wrong', async () => {
    await expect(
      startTestBackend({
        features: [
          plugin,
          catalogServiceMock.factory(),
          mockServices.rootConfig.factory({
            data: {
              apimNetworking: {
                policy: {
                  environments: { production: { allowedTiers: ['Gold'] } },
                },
              },
            },
          }),
        ],
      }),
    ).rejects.toThrow(/allowedTiers\[0\] must be one of.*, got "Gold"/);
  });

  it('does not start with a misspelled setting', async () => {
    await expect(
      startTestBackend({
        features: [
          plugin,
          catalogServiceMock.factory(),
          mockServices.rootConfig.factory({
            data: { apimNetworking: { polcy: { requiredTags: ['owner'] } } },
          }),
        ],
      }),
    ).rejects.toThrow(
      'apimNetworking.polcy is not a setting: did you mean apimNetworking.policy?',
    );
  });
});
