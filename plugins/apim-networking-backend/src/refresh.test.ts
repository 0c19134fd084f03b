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
import {
  postureReadPermission,
  refreshPermission,
} from 'backstage-plugin-apim-networking-common';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin, {
  createGatewayConditionalDecision,
  gatewayConditions,
} from './index';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const path = '/gateways/default/orders';

function gateway(owner: string, networking: object, type?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'orders' },
    spec: {
      type: type ?? 'azure-api-management',
      owner,
      networking: networking as {},
    },
  };
}

describe('a gateway is read and re-evaluated', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let reading: PolicyDecision;
  let refreshing: PolicyDecision;
  let declared: Entity | undefined;
  let events: unknown[];

  beforeEach(async () => {
    reading = ALLOW;
    refreshing = ALLOW;
    declared = gateway('orders-team', publicDesign());
    events = [];
    // A catalog that changes.
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          ref === 'resource:default/orders' ? declared : undefined,
        ),
      }),
      async *streamEntities() {},
    });
    backend = await startTestBackend({
      features: [
        plugin,
        catalog.factory,
        permissionsBy(permission => {
          if (isPermission(permission, postureReadPermission)) return reading;
          if (isPermission(permission, refreshPermission)) return refreshing;
          return DENY;
        }),
        mockServices.auditor.mock({
          createEvent: async ({ eventId }) => ({
            success: async options => {
              events.push([eventId, 'success', options?.meta]);
            },
            fail: async ({ error }) => {
              events.push([eventId, 'failure', error.name]);
            },
          }),
        }).factory,
      ],
    });
    events.length = 0;
  });

  afterEach(async () => backend.stop());

  const send = (method: 'get' | 'post', rest: string) =>
    request(backend.server)
      [method](`/api/apim-networking${rest}`)
      .set('Authorization', mockCredentials.user.header('user:default/mira'));
  const refresh = () => send('post', `${path}/refresh`);
  const exposureOf = (body: any) =>
    body.gateway.declared.evaluation.posture.exposure;

  it('gives the same at both of its paths', async () => {
    const one = await send('get', path);
    expectToMatch('GatewayPostureWithApis', one.body);
    expect(one.body).toEqual((await send('get', `${path}/posture`)).body);
  });

  it('answers with what the catalog says now, and writes down what changed', async () => {
    expect(exposureOf((await send('get', path)).body)).toBe('public');
    declared = gateway('orders-team', isolatedDesign());
    expect(exposureOf((await send('get', path)).body)).toBe('public');
    const { status, body } = await refresh();
    expect(status).toBe(200);
    expectToMatch('GatewayPostureWithApis', body);
    expect(exposureOf(body)).toBe('gateway-private-portal-public');
    expect(exposureOf((await send('get', path)).body)).toBe(
      'gateway-private-portal-public',
    );
    const history = await send('get', `${path}/history`);
    expect(history.body.items).toMatchObject([{ because: ['design'] }]);
    expect(events).toEqual([
      ['gateway-refresh', 'success', { entityRef: 'resource:default/orders' }],
    ]);
  });

  it('leaves what has not changed as it was, but for when it was read', async () => {
    const before = (await send('get', path)).body.gateway;
    const { body } = await refresh();
    expect(body.gateway).toEqual({
      ...before,
      evidence: { ...before.evidence, readAt: body.gateway.evidence.readAt },
    });
    expect(body.gateway.evidence.readAt >= before.evidence.readAt).toBe(true);
    expect((await send('get', `${path}/history`)).body.items).toEqual([]);
  });

  it.each<[string, Entity | undefined]>([
    ['is gone', undefined],
    ['is no gateway any more', gateway('x', publicDesign(), 'database')],
  ])('forgets one that %s', async (_, now) => {
    await send('get', path);
    declared = now;
    expect((await refresh()).status).toBe(404);
    expect((await send('get', '/gateways')).body.totalItems).toBe(0);
    expect(events).toEqual([['gateway-refresh', 'failure', 'NotFoundError']]);
  });

  it('is done for those only who may, and is audited either way', async () => {
    await send('get', path);
    refreshing = DENY;
    const { status, body } = await refresh();
    expect(status).toBe(403);
    expect(body.error.message).toContain('apim-networking.refresh');
    expect(events).toEqual([['gateway-refresh', 'failure', 'NotAllowedError']]);

    const ownedBy = (claim: string) =>
      createGatewayConditionalDecision(
        refreshPermission,
        gatewayConditions.isOwner({ claims: [claim] }),
      );
    refreshing = ownedBy('group:default/others');
    expect((await refresh()).status).toBe(403);
    refreshing = ownedBy('group:default/orders-team');
    expect((await refresh()).status).toBe(200);
  });

  it('is not there for those who may not see it, whatever else they may, also once it is someone else’s', async () => {
    await send('get', path);
    const readable = (claim: string) =>
      createGatewayConditionalDecision(
        postureReadPermission,
        gatewayConditions.isOwner({ claims: [claim] }),
      );
    reading = readable('group:default/others');
    const hidden = await refresh();
    const missing = await send('post', '/gateways/default/nowhere/refresh');
    expect(hidden.status).toBe(404);
    expect(JSON.stringify(hidden.body).replaceAll('orders', 'nowhere')).toBe(
      JSON.stringify(missing.body),
    );

    reading = readable('group:default/orders-team');
    declared = gateway('others', publicDesign());
    const moved = await refresh();
    expect(moved.status).toBe(404);
    expect(moved.body.error.message).toBe(
      'resource:default/orders is not in the catalog, or you lack permission to read it',
    );
  });
});
