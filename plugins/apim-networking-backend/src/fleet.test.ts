import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import Ajv2020 from 'ajv/dist/2020';
import request from 'supertest';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import { expectSarif } from './__testUtils__/sarifSchema';
import plugin from './index';
import { spec } from './schema';

function gateway(name: string, networking: unknown, title = name): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, title },
    spec: {
      type: 'azure-api-management',
      owner: `${name}-team`,
      system: 'shop',
      networking: networking as {},
    },
  };
}

const entities = [
  gateway('orders', isolatedDesign({ name: 'apim-orders' })),
  gateway('partners', publicDesign({ name: 'apim-partners' }), '=1+1 | <b>'),
  gateway('broken', { tier: 'Gold' }),
];

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

describe('questions about the fleet over HTTP', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const auditEvents: unknown[] = [];

  const get = (path: string) =>
    request(backend.server)
      .get(`/api/apim-networking${path}`)
      .set('Authorization', mockCredentials.user.header());
  const post = (path: string, body: object) =>
    request(backend.server)
      .post(`/api/apim-networking${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);
  const names = (body: { items: Array<{ entityRef: string }> }) =>
    body.items.map(({ entityRef }) => entityRef.split('/')[1]);

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              policy: {
                environments: {
                  development: { allowedPatterns: ['isolated'] },
                },
              },
            },
          },
        }),
        mockServices.auditor.mock({
          createEvent: async ({ eventId }) => ({
            success: async options => {
              auditEvents.push({ eventId, ...options?.meta });
            },
            fail: async () => {
              auditEvents.push({ eventId, failed: true });
            },
          }),
        }).factory,
      ],
    });
    // What is asked for is read from the catalog at once.
    for (const { metadata } of entities) {
      await get(`/gateways/default/${metadata.name}/posture`);
    }
  });

  afterAll(async () => backend.stop());

  describe('GET /gateways', () => {
    it('lists all of them, in pages', async () => {
      const { status, body } = await get('/gateways?sort=exposure&limit=2');
      expect(status).toBe(200);
      expectToMatch('GatewayPage', body);
      expect(names(body)).toEqual(['partners', 'orders']);
      expect(body.totalItems).toBe(3);
      const next = await get(
        `/gateways?sort=exposure&limit=2&cursor=${body.nextCursor}`,
      );
      expectToMatch('GatewayPage', next.body);
      expect(names(next.body)).toEqual(['broken']);
      expect(next.body.nextCursor).toBeUndefined();
    });

    it.each([
      ['exposure=public&exposure=unknown', ['broken', 'partners']],
      ['exposure=public', ['partners']],
      ['tier=StandardV2&pattern=isolated', ['orders']],
      ['owner=Group:Default/Orders-Team', ['orders']],
      ['system=system:default/shop&severity=error', ['broken', 'partners']],
      ['owner=group%3Adefault%2Forders-team', ['orders']],
      ['region=westeurope&environment=development', ['orders', 'partners']],
      ['search=ORD', ['orders']],
      ['search=%00', []],
      ['search=%25', []],
      [`search=${encodeURIComponent("' or '1'='1")}`, []],
      [`finding=${encodeURIComponent("' or '1'='1")}`, []],
    ])('filters by %s', async (query, expected) => {
      const { status, body } = await get(`/gateways?${query}`);
      expect([query, status]).toEqual([query, 200]);
      expectToMatch('GatewayPage', body);
      expect(names(body).sort()).toEqual(expected);
      const summary = await get(`/summary?${query}`);
      expect(summary.body.totalItems).toBe(expected.length);
    });

    it('filters by a rule that is broken', async () => {
      const { body } = await get('/gateways/default/partners/posture');
      const [{ ruleId }] = body.gateway.declared.evaluation.findings;
      expect(names((await get(`/gateways?finding=${ruleId}`)).body)).toContain(
        'partners',
      );
    });

    it.each([
      'limit=0',
      'limit=201',
      'limit=x',
      'sort=name',
      'sort=title;drop',
      'cursor=made-up',
      'exposure=secret',
      'tier=Gold',
      'severity=fatal',
      'search=',
      `search=${'x'.repeat(201)}`,
      `owner=${'x'.repeat(256)}`,
      'colour=red',
      Array.from({ length: 21 }, (_, index) => `owner=${index}`).join('&'),
      'owner[a]=b',
    ])('rejects %s', async query => {
      const { status, body } = await get(`/gateways?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expectToMatch('Error', body);
    });
  });

  it('counts in GET /summary', async () => {
    const { status, body } = await get('/summary');
    expect(status).toBe(200);
    expectToMatch('GatewaySummary', body);
    expect(body).toMatchObject({
      totalItems: 3,
      tier: [{ value: 'StandardV2', count: 2 }, { count: 1 }],
    });
  });

  describe('GET /export', () => {
    it('gives JSON that says what the list says', async () => {
      const { status, body, headers } = await get('/export');
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('application/json');
      const list = await get('/gateways');
      expect(body).toEqual(list.body.items);
      expect(auditEvents.at(-1)).toEqual({
        eventId: 'gateway-export',
        format: 'json',
        gateways: 3,
      });
    });

    it('gives CSV without formulas, as a file', async () => {
      const { status, text, headers } = await get(
        '/export?format=csv&exposure=public',
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('text/csv');
      expect(headers['content-disposition']).toBe(
        'attachment; filename="gateways.csv"',
      );
      const lines = text.trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain(`resource:default/partners,"'=1+1 | <b>",`);
    });

    it('gives Markdown', async () => {
      const { text, headers } = await get('/export?format=markdown');
      expect(headers['content-type']).toContain('text/markdown');
      expect(text).toContain('has permission to see');
      expect(text).toContain('=1+1 \\| &lt;b\\>');
    });

    it('gives SARIF that the schema of 2.1.0 accepts, with every finding', async () => {
      const { status, body, headers } = await get('/export?format=sarif').parse(
        (answer, done) => {
          let text = '';
          answer.on('data', chunk => {
            text += chunk;
          });
          answer.on('end', () => done(null, JSON.parse(text)));
        },
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('application/sarif+json');
      expect(headers['content-disposition']).toContain('gateways.sarif');
      expectSarif(body);
      const postures = await Promise.all(
        names((await get('/gateways')).body).map(
          async name => (await get(`/gateways/default/${name}`)).body.gateway,
        ),
      );
      const expected = postures.flatMap(({ entityRef, declared }) =>
        (declared.ok ? declared.evaluation.findings : declared.issues).map(
          ({ ruleId = 'DECLARATION' }) => [entityRef, ruleId],
        ),
      );
      expect(
        body.runs[0].results.map(({ ruleId, locations }: any) => [
          locations[0].logicalLocations[0].fullyQualifiedName,
          ruleId,
        ]),
      ).toEqual(expected);
      expect(expected.length).toBeGreaterThan(3);
      expect(auditEvents.at(-1)).toEqual({
        eventId: 'gateway-export',
        format: 'sarif',
        gateways: 3,
      });
    });

    it('gives no other format', async () => {
      const { status, body } = await get('/export?format=xlsx');
      expect(status).toBe(400);
      expectToMatch('Error', body);
    });
  });

  describe('GET /gateways/{namespace}/{name}/history', () => {
    it('is empty for a gateway that has not changed', async () => {
      const { status, body } = await get('/gateways/default/orders/history');
      expect(status).toBe(200);
      expectToMatch('PostureHistoryPage', body);
      expect(body).toEqual({ items: [] });
    });

    it('tells of a waiver that begins and ends', async () => {
      const approver = mockCredentials.user.header('user:default/approver');
      const { body: posture } = await get('/gateways/default/partners/posture');
      const { ruleId } = posture.gateway.declared.evaluation.findings.find(
        ({ origin }: { origin: string }) => origin === 'policy',
      );
      const requested = await post('/waivers', {
        ruleId,
        gateway: 'apim-partners',
        environment: 'development',
        reason: 'It is a trial.',
        until: new Date(Date.now() + 86_400_000).toISOString(),
      });
      expect(requested.status).toBe(201);
      const approved = await request(backend.server)
        .post(`/api/apim-networking/waivers/${requested.body.id}/approve`)
        .set('Authorization', approver)
        .send({});
      expect(approved.status).toBe(200);
      const { body } = await get('/gateways/default/partners/history?limit=1');
      expectToMatch('PostureHistoryPage', body);
      expect(body.items).toMatchObject([
        {
          because: ['waiver'],
          findings: [{ change: 'waived', ruleId }],
        },
      ]);
      await post(`/waivers/${requested.body.id}/revoke`, {});
      const { body: later } = await get('/gateways/default/partners/history');
      expectToMatch('PostureHistoryPage', later);
      expect(later.items).toHaveLength(2);
      expect(later.items[0].findings).toMatchObject([
        { change: 'waiver-ended', ruleId },
      ]);
      const listed = await get(`/gateways?finding=${ruleId}`);
      expect(names(listed.body)).toContain('partners');
    });

    it.each([
      ['/gateways/default/nowhere/history', 404],
      ['/gateways/default/%00/history', 404],
      ['/gateways/default/orders/history?limit=101', 400],
      ['/gateways/default/orders/history?cursor=x', 400],
    ])('%s is %d', async (path, expected) => {
      const { status, body } = await get(path);
      expect(status).toBe(expected);
      expectToMatch('Error', body);
    });
  });

  it('lists the rules', async () => {
    const { status, body } = await get('/rules');
    expect(status).toBe(200);
    expectToMatch('RuleList', body);
    expect(body.items.length).toBeGreaterThan(50);
    expect(body.items[0].sources[0]).toHaveProperty('url');
  });

  it('gives the matrix of every tier and pattern', async () => {
    const { status, body } = await get('/matrix');
    expect(status).toBe(200);
    expectToMatch('CapabilityMatrix', body);
    expect(body.items).toHaveLength(8 * 12);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        tier: 'Consumption',
        pattern: 'isolated',
        supported: false,
        reason: expect.any(String),
      }),
    );
  });

  describe('POST /recommend', () => {
    it('ranks what meets the needs, under the policy', async () => {
      const { status, body } = await post('/recommend', {
        requirements: {
          callers: ['corporate-network'],
          environment: 'development',
        },
      });
      expect(status).toBe(200);
      expectToMatch('RecommendationWithSources', body);
      expect(body.recommendation.options[0]).toMatchObject({ rank: 1 });
      expect(
        body.recommendation.options.map(
          ({ policy }: { policy: { verdict: string } }) => policy.verdict,
        ),
      ).toContain('against-policy');
      expect(body.sources.length).toBeGreaterThan(0);
    });

    it.each([
      [{ requirements: { callers: ['everyone'] } }, /callers\[0\].*"everyone"/],
      [
        { requirements: { colour: 'red' } },
        /colour must be omitted, got "red"/,
      ],
      [{ requirements: [] }, /requirements.*object/],
      [{}, /requirements/],
    ])('rejects %j', async (body, message) => {
      const { status, body: answer } = await post('/recommend', body);
      expect(status).toBe(400);
      expectToMatch('Error', answer);
      expect(answer.error.message).toMatch(message);
    });
  });

  describe('POST /transition', () => {
    it('plans the way', async () => {
      const { status, body } = await post('/transition', {
        from: publicDesign(),
        to: isolatedDesign(),
      });
      expect(status).toBe(200);
      expectToMatch('TransitionPlan', body);
      expect(body.steps.length).toBeGreaterThan(0);
      expect(body.differences[0]).toMatchObject({ aspect: 'exposure' });
    });

    it('says which of the two cannot be understood', async () => {
      const { status, body } = await post('/transition', {
        from: publicDesign(),
        to: { tier: 'Gold' },
      });
      expect(status).toBe(400);
      expectToMatch('Error', body);
      expect(body.error.message).toMatch(/design in to: .*"Gold"/);
    });
  });
});
