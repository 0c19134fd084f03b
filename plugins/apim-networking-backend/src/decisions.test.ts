import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { decisionReadPermission } from 'backstage-plugin-apim-networking-common';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin, {
  createDecisionConditionalDecision,
  decisionConditions,
} from './index';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const orders: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders' },
  spec: {
    type: 'azure-api-management',
    owner: 'orders-team',
    networking: publicDesign({ name: 'apim-orders' }) as {},
  },
};

describe('decisions over HTTP', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let reading: PolicyDecision = { result: AuthorizeResult.ALLOW };

  beforeEach(async () => {
    reading = { result: AuthorizeResult.ALLOW };
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities: [orders] }),
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              decisions: { validFor: { days: 7 } },
              policy: {
                environments: {
                  development: { allowedTiers: ['StandardV2'] },
                  production: { allowedTiers: ['Premium'] },
                },
              },
            },
          },
        }),
        permissionsBy(permission =>
          isPermission(permission, decisionReadPermission)
            ? reading
            : { result: AuthorizeResult.ALLOW },
        ),
      ],
    });
  });

  afterEach(async () => backend.stop());

  const as = (user: string) => ({
    get: (path: string) =>
      request(backend.server)
        .get(`/api/apim-networking${path}`)
        .set('Authorization', mockCredentials.user.header(user)),
    decide: async (change: object = {}, body: object = {}) => {
      const answer = await request(backend.server)
        .post('/api/apim-networking/decisions')
        .set('Authorization', mockCredentials.user.header(user))
        .send({ design: publicDesign(change), ...body });
      if (answer.status === 201) expectToMatch('Decision', answer.body);
      return answer;
    },
    list: async (query = '') => {
      const answer = await as(user).get(`/decisions${query}`);
      expect(answer.status).toBe(200);
      expectToMatch('DecisionPage', answer.body);
      return answer.body.items as Array<{ id: string; gateway: string }>;
    },
  });
  const mira = as('user:default/mira');
  const daan = as('user:default/daan');
  const idsOf = (items: Array<{ id: string }>) => items.map(({ id }) => id);

  it('keep what they are for, and are valid for as long as is configured', async () => {
    const context = {
      taskId: '4711',
      templateRef: 'template:default/new-gateway',
      gatewayRef: 'resource:default/orders',
    };
    const { body } = await mira.decide({}, { context });
    expect(body).toMatchObject({ context, valid: true, waiversUsed: [] });
    expect(Date.parse(body.validUntil) - Date.parse(body.decidedAt)).toBe(
      7 * 24 * 60 * 60 * 1000,
    );
    expect((await mira.get(`/decisions/${body.id}`)).body).toEqual(body);
    const [item] = await mira.list();
    expect(item).toMatchObject({
      id: body.id,
      context,
      validUntil: body.validUntil,
    });
    expect(item).not.toHaveProperty('evaluation');
  });

  it('apply the rules of generation where Bicep is generated from the design', async () => {
    const change = { customDomains: [{ hostName: 'api.example.com' }] };
    const { body: plain } = await mira.decide(change);
    expect(plain).toMatchObject({ outcome: 'allowed' });
    const { body: generating } = await mira.decide(change, {
      generation: true,
    });
    expect(generating).toMatchObject({
      outcome: 'denied',
      evaluation: {
        findings: expect.arrayContaining([
          expect.objectContaining({
            ruleId: 'GEN-006',
            field: 'customDomains[0].certificate',
          }),
        ]),
      },
    });
    const { body: preview } = await request(backend.server)
      .post('/api/apim-networking/decision-previews')
      .set('Authorization', mockCredentials.user.header('user:default/mira'))
      .send({ design: publicDesign(change), generation: true });
    expectToMatch('DecisionPreview', preview);
    expect(preview.outcome).toBe('denied');
  });

  it.each<[string, unknown]>([
    ['an unknown field', { evil: 'x' }],
    ['a text that is too long', { taskId: 'x'.repeat(101) }],
    ['one of nothing', { taskId: '' }],
    ['a number', { taskId: 1 }],
    ['a line break, which could forge a line of a log', { taskId: 'a\nb' }],
    ['the NUL character', { templateRef: 'a\0b' }],
    ['no object', 'x'],
  ])('reject a context with %s, and record nothing', async (_, context) => {
    const { status, body } = await mira.decide({}, { context });
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(await mira.list()).toEqual([]);
  });

  it('are listed by what is asked for', async () => {
    const allowed = (await mira.decide()).body.id;
    const denied = (
      await daan.decide({ name: 'apim-orders', environment: 'production' })
    ).body;
    const [{ ruleId }] = denied.evaluation.findings;
    const both = await mira.list();
    expect(idsOf(both)).toEqual([denied.id, allowed]);
    for (const query of [
      'outcome=denied',
      'requestedBy=user:default/daan',
      'gateway=APIM-Orders',
      'environment=Production',
      `finding=${ruleId.toLowerCase()}`,
      'outcome=denied&gateway=apim-orders&environment=production',
    ]) {
      expect([query, idsOf(await mira.list(`?${query}`))]).toEqual([
        query,
        [denied.id],
      ]);
    }
    expect(idsOf(await mira.list('?mine=true'))).toEqual([allowed]);
    expect(await mira.list('?outcome=allowed&outcome=denied')).toHaveLength(2);

    const first = await mira.get('/decisions?limit=1');
    const second = await mira.get(
      `/decisions?limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(idsOf(second.body.items)).toEqual([allowed]);
    expect(second.body).not.toHaveProperty('nextCursor');
  });

  it.each([
    'outcome=maybe',
    'limit=101',
    'limit=0',
    'mine=perhaps',
    'evil=1',
    'cursor=made-up',
    `gateway=${'x'.repeat(51)}`,
    `cursor=${'x'.repeat(1001)}`,
  ])('reject the query %s', async query => {
    const { status, body } = await mira.get(`/decisions?${query}`);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
  });

  it('of others are not there for whom the permission policy denies them', async () => {
    const own = (await mira.decide()).body.id;
    const other = (await daan.decide()).body.id;
    reading = { result: AuthorizeResult.DENY };
    expect(idsOf(await mira.list())).toEqual([own]);
    expect(await mira.list('?requestedBy=user:default/daan')).toEqual([]);
    expect((await mira.get(`/decisions/${own}`)).status).toBe(200);

    const answers = await Promise.all(
      [other, other.toUpperCase(), UNKNOWN].map(async id => {
        const { status, body } = await mira.get(`/decisions/${id}`);
        return JSON.stringify([status, body]).replaceAll(id, 'ID');
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NotFoundError');
  });

  it('are shown on conditions to those who own the gateway', async () => {
    const about = (await daan.decide({ name: 'apim-orders' })).body.id;
    const elsewhere = (await daan.decide()).body.id;
    reading = createDecisionConditionalDecision(
      decisionReadPermission,
      decisionConditions.isOwner({ claims: ['group:default/orders-team'] }),
    );
    expect(idsOf(await mira.list())).toEqual([about]);
    expect((await mira.get(`/decisions/${about}`)).status).toBe(200);
    expect((await mira.get(`/decisions/${elsewhere}`)).status).toBe(404);
    expect(idsOf(await daan.list())).toEqual([elsewhere, about]);
  });
});
