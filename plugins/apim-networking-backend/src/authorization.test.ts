import type { PermissionsServiceRequestOptions } from '@backstage/backend-plugin-api';
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
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  decisionCreatePermission,
  decisionReadPermission,
  postureReadPermission,
  refreshPermission,
  waiverReadPermission,
  waiverRequestPermission,
} from 'backstage-plugin-apim-networking-common';
import request from 'supertest';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import { scaffolderHeader } from './__testUtils__/scaffolder';
import plugin, {
  createGatewayConditionalDecision,
  gatewayConditions,
} from './index';
import { spec } from './schema';

/**
 * Who asks. `guest` may do nothing; `member` and `owner` may read gateways of their team, record decisions on them as long as they
 * do not become public, and ask for waivers, and `owner` is of the team that owns the gateway in question; `approver` may do
 * everything; `service` is another plugin or a token of the operator, `scaffolder` the scaffolder plugin.
 */
const CALLERS = {
  anonymous: mockCredentials.none.header(),
  guest: mockCredentials.user.header('user:default/guest'),
  member: mockCredentials.user.header('user:default/member'),
  owner: mockCredentials.user.header('user:default/owner'),
  approver: mockCredentials.user.header('user:default/approver'),
  service: mockCredentials.service.header(),
  scaffolder: scaffolderHeader(),
};
type Caller = keyof typeof CALLERS;

const TEAMS: Record<string, string> = {
  'user:default/member': 'group:default/partners-team',
  'user:default/owner': 'group:default/orders-team',
};

function policy(
  permission: Permission,
  { principal }: PermissionsServiceRequestOptions['credentials'],
): PolicyDecision {
  const { type, userEntityRef } = principal as {
    type: string;
    userEntityRef: string;
  };
  if (type === 'service' || userEntityRef === 'user:default/approver') {
    return { result: AuthorizeResult.ALLOW };
  }
  const team = TEAMS[userEntityRef];
  if (!team) return { result: AuthorizeResult.DENY };
  if (
    isPermission(permission, postureReadPermission) ||
    isPermission(permission, refreshPermission)
  ) {
    return createGatewayConditionalDecision(
      permission,
      gatewayConditions.isOwner({ claims: [userEntityRef, team] }),
    );
  }
  if (isPermission(permission, decisionCreatePermission)) {
    return createGatewayConditionalDecision(permission, {
      allOf: [
        gatewayConditions.isOwner({ claims: [team] }),
        { not: gatewayConditions.hasExposure({ exposures: ['public'] }) },
      ],
    });
  }
  return {
    result: [
      decisionReadPermission,
      waiverRequestPermission,
      waiverReadPermission,
    ].some(allowed => isPermission(permission, allowed))
      ? AuthorizeResult.ALLOW
      : AuthorizeResult.DENY,
  };
}

function gateway(name: string, networking: object): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: {
      type: 'azure-api-management',
      owner: `${name}-team`,
      networking: networking as {},
    },
  };
}

const ordersDesign = isolatedDesign({ name: 'apim-orders' });
const entities: Entity[] = [
  gateway('orders', ordersDesign),
  gateway('partners', publicDesign({ name: 'apim-partners' })),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'a-database' },
    spec: { type: 'database' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'shop',
      annotations: { 'apim-networking/gateway': 'orders, partners' },
    },
  },
];

interface Row {
  /** What the path is asked for with; made before by those who may. */
  path?: (made: Made) => string;
  body?: (made: Made) => object;
  expected: Record<Caller, number>;
}
interface Made {
  decision: string;
  waiver: string;
}

function statuses(
  anonymous: number,
  guest: number,
  member: number,
  owner: number,
  approver: number,
  service: number,
): Record<Caller, number> {
  return {
    anonymous,
    guest,
    member,
    owner,
    approver,
    service,
    scaffolder: service,
  };
}

const DIGEST = `sha256-v1:${'0'.repeat(64)}`;
const everyone = statuses(401, 200, 200, 200, 200, 200);
const orders = (rest: string) => () => `/gateways/default/orders${rest}`;
const waiverRequest = {
  ruleId: 'POL-003',
  gateway: 'apim-partners',
  environment: 'development',
  reason: 'It is a trial.',
  until: new Date(Date.now() + 86_400_000).toISOString(),
};
const waiver = (rest: string) => (made: Made) =>
  `/waivers/${made.waiver}${rest}`;

/** Every operation of the OpenAPI document: a new one without a row fails. */
const MATRIX: Record<string, Row> = {
  'post /evaluate': {
    body: () => ({ design: publicDesign() }),
    expected: everyone,
  },
  'post /decisions': {
    body: () => ({ design: ordersDesign }),
    expected: statuses(401, 403, 403, 201, 201, 201),
  },
  'post /decision-previews': {
    body: () => ({ design: ordersDesign }),
    expected: statuses(401, 403, 403, 200, 200, 200),
  },
  // One's own are always there; of others a guest knows nothing.
  'get /decisions': { expected: everyone },
  'get /decisions/{id}': {
    path: made => `/decisions/${made.decision}`,
    expected: statuses(401, 404, 200, 200, 200, 200),
  },
  // Not even a permission policy that allows everything lets anybody but the scaffolder bind.
  'post /decisions/{id}/deployments': {
    path: made => `/decisions/${made.decision}/deployments`,
    body: () => ({ digest: DIGEST }),
    expected: {
      ...statuses(401, 403, 403, 403, 403, 403),
      // May bind; this decision denies its design.
      scaffolder: 409,
    },
  },
  'post /decision-confirmations': {
    body: () => ({ taskId: 'a-task' }),
    expected: { ...statuses(401, 403, 403, 403, 403, 403), scaffolder: 200 },
  },
  'get /decisions/{id}/verification': {
    path: made =>
      `/decisions/${made.decision}/verification?gateway=apim-orders&environment=production&digest=${DIGEST}`,
    expected: statuses(401, 403, 403, 403, 200, 200),
  },
  'get /decision-keys': { expected: everyone },
  'get /policy': { expected: everyone },
  // What watches the portal has no user.
  'get /health': { expected: { ...everyone, anonymous: 200 } },
  'get /apis/{namespace}/{name}/posture': {
    path: () => '/apis/default/shop/posture',
    expected: everyone,
  },
  'get /gateways/{namespace}/{name}': {
    path: orders(''),
    expected: statuses(401, 404, 404, 200, 200, 200),
  },
  'post /gateways/{namespace}/{name}/refresh': {
    path: orders('/refresh'),
    expected: statuses(401, 404, 404, 200, 200, 200),
  },
  'get /gateways/{namespace}/{name}/posture': {
    path: orders('/posture'),
    expected: statuses(401, 404, 404, 200, 200, 200),
  },
  'get /gateways/{namespace}/{name}/history': {
    path: orders('/history'),
    expected: statuses(401, 404, 404, 200, 200, 200),
  },
  'get /gateways': { expected: everyone },
  'get /summary': { expected: everyone },
  'get /export': { expected: statuses(401, 403, 403, 403, 200, 200) },
  'get /rules': { expected: everyone },
  'get /matrix': { expected: everyone },
  'post /recommend': { body: () => ({ requirements: {} }), expected: everyone },
  'post /transition': {
    body: () => ({ from: publicDesign(), to: publicDesign() }),
    expected: everyone,
  },
  'get /waivers': { expected: everyone },
  // A service answers for nothing, so that it neither asks nor decides.
  'post /waivers': {
    body: () => ({ ...waiverRequest, ruleId: 'POL-002' }),
    expected: statuses(401, 403, 201, 201, 201, 403),
  },
  'get /waivers/{id}': {
    path: waiver(''),
    expected: statuses(401, 404, 200, 200, 200, 200),
  },
  'post /waivers/{id}/approve': {
    path: waiver('/approve'),
    body: () => ({}),
    expected: statuses(401, 403, 403, 403, 200, 403),
  },
  'post /waivers/{id}/reject': {
    path: waiver('/reject'),
    body: () => ({ comment: 'No.' }),
    expected: statuses(401, 403, 403, 403, 200, 403),
  },
  'post /waivers/{id}/revoke': {
    path: waiver('/revoke'),
    body: () => ({}),
    expected: statuses(401, 403, 403, 403, 200, 403),
  },
};

const OPERATIONS = Object.entries(spec.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map(method => `${method} ${path}`),
);

describe('who may do what', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const send = (
    caller: Caller,
    method: string,
    path: string,
    body?: object,
  ) => {
    const url = `/api/apim-networking${path}`;
    const sent =
      method === 'post'
        ? request(backend.server).post(url).send(body)
        : request(backend.server).get(url);
    return sent.set('Authorization', CALLERS[caller]);
  };
  const get = (caller: Caller, path: string) => send(caller, 'get', path);
  /** A decision, and a waiver that waits for one. */
  const make = async (): Promise<Made> => {
    const decision = await send('owner', 'post', '/decisions', {
      design: ordersDesign,
    });
    const requested = await send('owner', 'post', '/waivers', waiverRequest);
    return { decision: decision.body.id, waiver: requested.body.id };
  };

  beforeEach(async () => {
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities }),
        permissionsBy(policy),
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              policy: {
                environments: { development: { allowedPatterns: ['public'] } },
              },
            },
          },
        }),
      ],
    });
    for (const name of ['orders', 'partners']) {
      await get('service', `/gateways/default/${name}/posture`);
    }
  });

  afterEach(async () => backend.stop());

  it('is said of every operation of the OpenAPI document', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...OPERATIONS].sort());
  });

  it.each(OPERATIONS)('is kept by %s', async operation => {
    const row = MATRIX[operation];
    const [method, template] = operation.split(' ');
    const answered: Partial<Record<Caller, number>> = {};
    const made = row.path ? await make() : { decision: '', waiver: '' };
    for (const caller of Object.keys(CALLERS) as Caller[]) {
      const { status, body } = await send(
        caller,
        method,
        row.path?.(made) ?? template,
        row.body?.(made),
      );
      answered[caller] = status;
      // The same request is made once: the next caller finds none in the way.
      if (operation === 'post /waivers' && status === 201) {
        await send('approver', 'post', `/waivers/${body.id}/revoke`, {});
      }
    }
    expect(answered).toEqual(row.expected);
  });

  it.each<[Caller, string[]]>([
    ['guest', []],
    ['member', ['partners']],
    ['owner', ['orders']],
    ['approver', ['orders', 'partners']],
    ['service', ['orders', 'partners']],
  ])('lets %s see and count no more than %j', async (caller, names) => {
    const { body: page } = await get(caller, '/gateways');
    expect(page.items.map((item: { title: string }) => item.title)).toEqual(
      names,
    );
    expect(page.totalItems).toBe(names.length);
    const { body: summary } = await get(caller, '/summary');
    expect(summary.totalItems).toBe(names.length);
    expect(
      summary.owner.map(({ value }: { value: string }) => value).sort(),
    ).toEqual(names.map(name => `group:default/${name}-team`));

    const { body: api } = await get(caller, '/apis/default/shop/posture');
    expect(api.gateways.map((one: { title: string }) => one.title)).toEqual(
      names,
    );
    expect(api.notReadable ?? 0).toBe(2 - names.length);
    for (const hidden of ['orders', 'partners']) {
      if (names.includes(hidden)) continue;
      expect(JSON.stringify([page, summary, api])).not.toContain(hidden);
    }
  });

  it.each<[string, object, object | undefined, number, RegExp]>([
    ['the gateway that is there', ordersDesign, undefined, 201, /^$/],
    [
      'the gateway that is there, made public',
      publicDesign({ name: 'apim-orders' }),
      undefined,
      403,
      /apim-networking\.decision\.create/,
    ],
    [
      'a new gateway of their own',
      isolatedDesign(),
      { owner: 'Orders-Team' },
      201,
      /^$/,
    ],
    [
      'a new gateway of nobody',
      isolatedDesign(),
      undefined,
      403,
      /"apim-test" in "development"; context\.owner must name who will own it/,
    ],
    [
      'a new gateway of others',
      isolatedDesign(),
      { owner: 'group:default/partners-team' },
      403,
      /apim-networking\.decision\.create/,
    ],
    [
      'the gateway of others, called their own',
      isolatedDesign({ name: 'APIM-partners' }),
      { owner: 'group:default/orders-team' },
      403,
      /apim-networking\.decision\.create/,
    ],
    [
      'what cannot be understood',
      { name: 'apim-orders' },
      undefined,
      400,
      /Invalid gateway design: /,
    ],
    [
      'an owner that is none',
      isolatedDesign(),
      { owner: 'group:default/' },
      400,
      /context\.owner must be an entity reference of a group or user, got "group:default\/"/,
    ],
  ])(
    'answers owners who decide on %s',
    async (_, design, context, status, message) => {
      const body = { design, ...(context && { context }) };
      const preview = await send('owner', 'post', '/decision-previews', body);
      expect(preview.status).toBe(status === 201 ? 200 : status);
      expect(preview.body.error?.message ?? '').toMatch(message);
      expect((await get('owner', '/decisions')).body.items).toEqual([]);
      const answer = await send('owner', 'post', '/decisions', body);
      expect(answer.status).toBe(status);
      expect(answer.body.error?.message ?? '').toMatch(message);
      const { body: list } = await get('owner', '/decisions');
      expect(list.items).toHaveLength(status === 201 ? 1 : 0);
    },
  );

  it('finds no filter, search or sort that tells of what may not be read', async () => {
    for (const query of [
      'search=orders',
      'owner=group:default/orders-team',
      'pattern=isolated',
      'sort=exposure&limit=1',
    ]) {
      const { text } = await get('member', `/gateways?${query}`);
      expect(text).not.toContain('orders');
    }
  });

  it('exports what may be read', async () => {
    const { body } = await get('approver', '/export');
    expect(body).toHaveLength(2);
  });

  it.each(['', '/posture', '/history', '/refresh'])(
    'answers for a gateway%s that may not be read as for one that is not there',
    async rest => {
      const about = async (caller: Caller, name: string) => {
        const { status, body } = await send(
          caller,
          rest === '/refresh' ? 'post' : 'get',
          `/gateways/default/${name}${rest}`,
        );
        return JSON.parse(
          JSON.stringify([status, body]).replaceAll(name, 'NAME'),
        );
      };
      for (const caller of ['guest', 'member'] as const) {
        const nothing = await about(caller, 'nowhere');
        expect(nothing[0]).toBe(404);
        expect(await about(caller, 'orders')).toEqual(nothing);
        expect(await about(caller, 'a-database')).toEqual(nothing);
      }
    },
  );
});
