import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin from './index';

const orders: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders' },
  spec: {
    type: 'azure-api-management',
    networking: publicDesign({ name: 'apim-orders' }) as {},
  },
};
const waiver = {
  ruleId: 'POL-002',
  gateway: 'apim-orders',
  environment: 'development',
  reason: 'It moves.',
  until: new Date(Date.now() + 86_400_000).toISOString(),
};

/** Would end one line of a log and begin another, or end a statement of SQL. */
const HOSTILE = [
  'x\nlevel=error forged=1',
  'x\r\n\u001b[31mforged',
  'x\u2028forged',
  "x' or '1'='1",
  "x'; drop table waivers; --",
  'x" or ""="',
  '%',
  '${jndi:ldap://x}',
];

describe('bad input', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  /** What reaches the audit log and the log of the plugin. */
  const written: string[] = [];

  const send = (method: 'get' | 'post', path: string, body?: object) =>
    request(backend.server)
      [method](`/api/apim-networking${path}`)
      .set('Authorization', mockCredentials.user.header('user:default/mira'))
      .send(body);

  beforeAll(async () => {
    const note = (...parts: unknown[]) => {
      written.push(
        ...parts.map(part =>
          part instanceof Error ? part.message : JSON.stringify(part) ?? '',
        ),
      );
    };
    const write = (message: string) => {
      written.push(message);
    };
    const logger = mockServices.rootLogger.mock({
      debug: write,
      info: write,
      warn: write,
      error: write,
      child: () => logger,
    });
    backend = await startTestBackend({
      features: [
        plugin,
        logger.factory,
        catalogServiceMock.factory({ entities: [orders] }),
        permissionsBy(() => ({ result: AuthorizeResult.ALLOW })),
        mockServices.auditor.mock({
          createEvent: async ({ eventId, meta }) => {
            note(eventId, meta);
            return {
              success: async options => note(options?.meta),
              fail: async ({ error, meta: more }) => note(error, more),
            };
          },
        }).factory,
      ],
    });
    await send('get', '/gateways/default/orders');
  });

  afterAll(async () => backend.stop());

  beforeEach(() => {
    written.length = 0;
  });

  const stored = async () => [
    (await send('get', '/decisions')).body.items.length,
    (await send('get', '/waivers')).body.items.length,
    (await send('get', '/gateways')).body.totalItems,
  ];

  it('is a design of 5 MB, which is rejected before it is read, and nothing is stored', async () => {
    const before = await stored();
    for (const path of ['/evaluate', '/decisions']) {
      const { status, body } = await send('post', path, {
        design: publicDesign({ tags: { big: 'x'.repeat(5_000_000) } }),
      });
      expect([path, status]).toEqual([path, 400]);
      expectToMatch('Error', body);
      expect(body.error.message).toContain(
        'Request body must have at most 128kb, got more.',
      );
      expect(JSON.stringify(body).length).toBeLessThan(500);
    }
    expect(await stored()).toEqual(before);
    expect(written.join().length).toBeLessThan(5_000);
  });

  it.each<[string, object]>([
    ['/evaluate', { design: {} }],
    ['/decisions', { design: publicDesign() }],
    ['/waivers', waiver],
    ['/waivers/x/approve', {}],
    ['/waivers/x/reject', { comment: 'No.' }],
    ['/waivers/x/revoke', {}],
    ['/recommend', { requirements: {} }],
    ['/transition', { from: {}, to: {} }],
  ])('is an unknown field in the body of %s', async (path, body) => {
    const before = await stored();
    const { status, body: answer } = await send('post', path, {
      ...body,
      approvedBy: 'user:default/mira',
    });
    expect(status).toBe(400);
    expectToMatch('Error', answer);
    expect(await stored()).toEqual(before);
  });

  it.each([
    '/decisions',
    '/gateways',
    '/summary',
    '/export',
    '/waivers',
    '/gateways/default/orders/history',
  ])(
    'is an unknown parameter, or one that is there twice, of %s',
    async path => {
      expect((await send('get', `${path}?admin=true`)).status).toBe(400);
      expect((await send('get', `${path}?admin=a&admin=b`)).status).toBe(400);
    },
  );

  it.each([
    '/decisions',
    '/gateways',
    '/waivers',
    '/gateways/default/orders/history',
  ])('is a cursor of %s that was made up', async path => {
    for (const position of [
      ['decisions', "' or 1=1", 'x'],
      ['waivers', '2026-01-01T00:00:00.000Z', "' or 1=1"],
      ['title', { $gt: '' }, 'x'],
      ['history', -1],
      [1e308],
      {},
      null,
    ]) {
      const cursor = Buffer.from(JSON.stringify(position)).toString(
        'base64url',
      );
      const { status, body } = await send('get', `${path}?cursor=${cursor}`);
      expect([position, status]).toEqual([position, 400]);
      expect(body.error.message).toContain('must be the nextCursor of a page');
    }
  });

  it.each(HOSTILE)(
    'is %j in a search, a filter and a name: it finds nothing',
    async text => {
      const before = await stored();
      const value = encodeURIComponent(text);
      for (const query of [
        `/gateways?search=${value}`,
        `/gateways?owner=${value}`,
        `/gateways?finding=${encodeURIComponent(text.slice(0, 32))}`,
        `/decisions?gateway=${value}`,
        `/decisions?requestedBy=${value}`,
        `/waivers?gateway=${value}`,
        `/waivers?requestedBy=${value}`,
      ]) {
        const { status, body } = await send('get', query);
        expect([query, status, body.items]).toEqual([query, 200, []]);
      }
      for (const path of [
        `/gateways/default/${value}`,
        `/gateways/${value}/orders/history`,
        `/apis/default/${value}/posture`,
        `/decisions/${value}`,
        `/waivers/${value}`,
      ]) {
        const { status, body } = await send('get', path);
        expect([path, status]).toEqual([path, 404]);
        expectToMatch('Error', body);
      }
      expect(await stored()).toEqual(before);
    },
  );

  it.each(HOSTILE)(
    'is %j where it is audited: it stays on one line of the log',
    async text => {
      const value = encodeURIComponent(text);
      await send('post', `/gateways/default/${value}/refresh`);
      await send('post', `/waivers/${value}/approve`, {});
      await send('post', `/waivers/${value}/revoke`, { comment: text });
      for (const field of Object.keys(waiver)) {
        await send('post', '/waivers', { ...waiver, [field]: text });
      }
      await send('post', '/waivers', { ...waiver, renews: text });
      for (const change of [{ name: text }, { tier: text }, { [text]: text }]) {
        await send('post', '/decisions', { design: publicDesign(change) });
      }
      expect(written.length).toBeGreaterThan(8);
      for (const line of written) {
        // eslint-disable-next-line no-control-regex -- it looks for the escape character
        expect(line).not.toMatch(/[\n\r\u2028\u2029\u001b]/);
      }
    },
  );
});
