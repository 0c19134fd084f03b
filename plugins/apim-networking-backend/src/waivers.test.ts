import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  waiverApprovePermission,
  waiverReadPermission,
  waiverRevokePermission,
} from 'backstage-plugin-apim-networking-common';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { permissionsBy } from './__testUtils__/permissions';
import plugin, {
  createWaiverConditionalDecision,
  waiverConditions,
} from './index';

const design = {
  name: 'apim-orders',
  environment: 'production',
  tier: 'Standard',
  region: 'westeurope',
  pattern: 'public',
};
const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'orders-gateway' },
    spec: {
      type: 'azure-api-management',
      owner: 'orders-team',
      networking: design,
    },
  },
];
const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

describe('waivers over HTTP', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let denied: string[] = [];
  let conditional: Record<string, PolicyDecision> = {};

  beforeEach(async () => {
    denied = [];
    conditional = {};
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              policy: {
                environments: { production: { allowedPatterns: ['isolated'] } },
                waivers: { maximumDays: 30 },
              },
            },
          },
        }),
        permissionsBy(
          ({ name }) =>
            conditional[name] ?? {
              result: denied.includes(name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            },
        ),
      ],
    });
  });

  afterEach(async () => backend.stop());

  const as = (user: string) => ({
    get: (path: string, _body?: object) =>
      request(backend.server)
        .get(`/api/apim-networking${path}`)
        .set('Authorization', mockCredentials.user.header(user)),
    post: (path: string, body: object = {}) =>
      request(backend.server)
        .post(`/api/apim-networking${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .send(body),
  });
  const mira = as('user:default/mira');
  const daan = as('user:default/daan');

  const requestWaiver = async (change: object = {}) =>
    mira.post('/waivers', {
      ruleId: 'POL-003',
      gateway: 'apim-orders',
      environment: 'production',
      reason: 'The partner moves in March.',
      until: inDays(20),
      ...change,
    });
  const outcome = async () => {
    const { body } = await mira.post('/decisions', { design });
    expectToMatch('Decision', body);
    return body.outcome;
  };
  const finding = async () => {
    const { body } = await mira.get('/gateways/default/orders-gateway/posture');
    expectToMatch('GatewayPostureWithApis', body);
    return body.gateway.declared.evaluation.findings.find(
      ({ origin }: { origin: string }) => origin === 'policy',
    );
  };

  it('allow what the policy denies while they are in force, and no longer', async () => {
    expect(await outcome()).toBe('denied');
    const { ruleId } = await finding();

    const requested = await requestWaiver({ ruleId });
    expect(requested.status).toBe(201);
    expectToMatch('Waiver', requested.body);
    expect(await outcome()).toBe('denied');

    const own = await mira.post(`/waivers/${requested.body.id}/approve`);
    expect(own.status).toBe(403);
    expect(own.body.error.message).toContain('is your own');

    const approved = await daan.post(`/waivers/${requested.body.id}/approve`, {
      comment: 'Until March.',
    });
    expect(approved.status).toBe(200);
    expectToMatch('Waiver', approved.body);
    expect(approved.body.status).toBe('approved');
    expect(await outcome()).toBe('allowed-under-waiver');
    const { body: evaluated } = await mira.post('/evaluate', { design });
    expect(evaluated.evaluation.outcome).toBe('allowed-under-waiver');
    expect((await finding()).waiver).toEqual({
      id: requested.body.id,
      until: requested.body.until,
    });

    const again = await daan.post(`/waivers/${requested.body.id}/approve`);
    expect(again.status).toBe(409);

    const revoked = await daan.post(`/waivers/${requested.body.id}/revoke`);
    expect(revoked.body.status).toBe('revoked');
    expect(await outcome()).toBe('denied');
    expect((await finding()).waiver).toBeUndefined();
  });

  it('are listed in pages, by what is asked for', async () => {
    const { ruleId } = await finding();
    const first = await requestWaiver({ ruleId });
    await requestWaiver({ ruleId, gateway: 'apim-other' });
    await daan.post(`/waivers/${first.body.id}/reject`, { comment: 'No.' });

    const page = await mira.get('/waivers?limit=1');
    expect(page.status).toBe(200);
    expectToMatch('WaiverPage', page.body);
    expect(page.body.items).toHaveLength(1);
    const next = await mira.get(
      `/waivers?limit=1&cursor=${page.body.nextCursor}`,
    );
    expect(next.body.items[0].id).not.toBe(page.body.items[0].id);
    expect(next.body.nextCursor).toBeUndefined();

    const rejected = await mira.get('/waivers?status=rejected');
    expect(rejected.body.items).toMatchObject([
      { id: first.body.id, comment: 'No.', decidedBy: 'user:default/daan' },
    ]);
    expect(
      (await mira.get('/waivers?gateway=APIM-OTHER')).body.items,
    ).toHaveLength(1);
    const daysLeft = Math.ceil(
      (Date.parse(first.body.until) - Date.now()) / (24 * 3600_000),
    );
    for (const [days, count] of [
      [daysLeft, 2],
      [daysLeft - 1, 0],
    ]) {
      const ending = await mira.get(`/waivers?endsWithinDays=${days}`);
      expect(ending.body.items).toHaveLength(count);
    }
    expect((await mira.get(`/waivers/${first.body.id}`)).body).toEqual(
      rejected.body.items[0],
    );
  });

  it.each<[string, object, number]>([
    ['an unknown field', { approved: true }, 400],
    ['a reason of a megabyte', { reason: 'x'.repeat(1_000_000) }, 400],
    ['an end that is over', { until: '2020-01-01T00:00:00Z' }, 400],
    ['what Azure rejects', { ruleId: 'TIER-001' }, 400],
    ['a waiver to renew that is not there', { renews: 'x' }, 404],
  ])('are not asked for with %s', async (_, change, status) => {
    const { status: answered, body } = await requestWaiver(change);
    expect(answered).toBe(status);
    expectToMatch('Error', body);
    expect((await mira.get('/waivers')).body.items).toEqual([]);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'status=gone', 'cursor=made-up'])(
    'are not listed with %s',
    async query => {
      const { status, body } = await mira.get(`/waivers?${query}`);
      expect(status).toBe(400);
      expectToMatch('Error', body);
    },
  );

  it('keep HTML and quotes of a reason as text', async () => {
    const reason = `<img src=x onerror=alert(1)> "it's" \${x} 'or 1=1--`;
    const { body } = await requestWaiver({ reason });
    expect(body.reason).toBe(reason);
    expect((await mira.get(`/waivers/${body.id}`)).body.reason).toBe(reason);
  });

  it('answer each permission by itself', async () => {
    const { body } = await requestWaiver();
    const attempts: Array<[string, () => PromiseLike<{ status: number }>]> = [
      ['apim-networking.waiver.request', () => requestWaiver()],
      [
        'apim-networking.waiver.approve',
        () => daan.post(`/waivers/${body.id}/approve`),
      ],
      [
        'apim-networking.waiver.approve',
        () => daan.post(`/waivers/${body.id}/reject`, { comment: 'No.' }),
      ],
      [
        'apim-networking.waiver.revoke',
        () => daan.post(`/waivers/${body.id}/revoke`),
      ],
    ];
    for (const [permission, attempt] of attempts) {
      denied = [permission];
      expect({ permission, status: (await attempt()).status }).toEqual({
        permission,
        status: 403,
      });
    }
    denied = [];
    expect((await mira.get(`/waivers/${body.id}`)).body.status).toBe(
      'requested',
    );
  });

  it('of others are not there for whom the permission policy denies them', async () => {
    const { ruleId } = await finding();
    const { body } = await requestWaiver({ ruleId });
    denied = ['apim-networking.waiver.read'];
    expect((await daan.get('/waivers')).body.items).toEqual([]);
    // One's own are.
    expect((await mira.get('/waivers')).body.items).toHaveLength(1);
    expect((await mira.get(`/waivers/${body.id}`)).status).toBe(200);

    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const [method, rest, sent] of [
      ['get', '', undefined],
      ['post', '/approve', {}],
      ['post', '/reject', { comment: 'No.' }],
      ['post', '/revoke', {}],
    ] as const) {
      const answers = await Promise.all(
        [body.id, unknown].map(async id => {
          const answer = await daan[method](`/waivers/${id}${rest}`, sent);
          return JSON.stringify([answer.status, answer.body]).replaceAll(
            id,
            'ID',
          );
        }),
      );
      expect(answers[0]).toMatch(/^\[404,/);
      expect(answers[1]).toBe(answers[0]);
    }
    expect((await mira.get(`/waivers/${body.id}`)).body).toEqual(body);

    // A request keeps nobody else from asking for the same, and is not told of.
    const requested = {
      ruleId,
      gateway: 'apim-orders',
      environment: 'production',
      reason: 'Me too.',
      until: inDays(1),
    };
    const twice = await daan.post('/waivers', requested);
    expect(twice.status).toBe(201);
    expect(twice.text).not.toContain(body.id);
    expect(twice.text).not.toContain('mira');
    const renewal = await daan.post('/waivers', {
      ...requested,
      renews: body.id,
    });
    expect(renewal.status).toBe(404);
  });

  it('are shown and decided on by condition', async () => {
    await mira.get('/gateways/default/orders-gateway');
    const { ruleId } = await finding();
    const own = (await requestWaiver({ ruleId })).body;
    const other = (await requestWaiver({ ruleId, gateway: 'apim-other' })).body;
    const conditions = waiverConditions.isOwner({
      claims: ['group:default/orders-team'],
    });
    conditional = {
      'apim-networking.waiver.read': createWaiverConditionalDecision(
        waiverReadPermission,
        conditions,
      ),
    };
    const { body } = await daan.get('/waivers');
    expect(body.items).toMatchObject([{ id: own.id }]);
    expect((await daan.get(`/waivers/${other.id}`)).status).toBe(404);

    conditional = {
      'apim-networking.waiver.approve': createWaiverConditionalDecision(
        waiverApprovePermission,
        conditions,
      ),
      'apim-networking.waiver.revoke': createWaiverConditionalDecision(
        waiverRevokePermission,
        waiverConditions.isRequester({ claims: ['user:default/mira'] }),
      ),
    };
    // Seen, and not for them to decide on.
    const rejected = await daan.post(`/waivers/${other.id}/approve`);
    expect(rejected.status).toBe(403);
    expect(rejected.body.error.message).toContain(
      'apim-networking.waiver.approve',
    );
    expect((await daan.post(`/waivers/${own.id}/approve`)).status).toBe(200);
    expect((await mira.post(`/waivers/${other.id}/revoke`)).body.status).toBe(
      'revoked',
    );
  });

  it.each([
    { reason: 'a\0b' },
    { environment: 'a\0b' },
    { gateway: 'a\0b' },
    { ruleId: 'a\0b' },
  ])('reject the NUL character, which no database holds: %j', async change => {
    expect((await requestWaiver(change)).status).toBe(400);
  });

  it('reject it in a comment and find nothing by it', async () => {
    const { body } = await requestWaiver();
    for (const step of ['approve', 'reject', 'revoke']) {
      const { status } = await daan.post(`/waivers/${body.id}/${step}`, {
        comment: 'a\0b',
      });
      expect([step, status]).toEqual([step, 400]);
    }
    for (const filter of ['gateway=%00', 'requestedBy=%00']) {
      expect((await daan.get(`/waivers?${filter}`)).body).toEqual({
        items: [],
      });
    }
  });

  it.each([
    ['get', '/waivers'],
    ['post', '/waivers'],
    ['get', '/waivers/x'],
    ['post', '/waivers/x/approve'],
    ['post', '/waivers/x/reject'],
    ['post', '/waivers/x/revoke'],
  ] as const)('need authentication: %s %s', async (method, rest) => {
    const { status } = await request(backend.server)
      [method](`/api/apim-networking${rest}`)
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
