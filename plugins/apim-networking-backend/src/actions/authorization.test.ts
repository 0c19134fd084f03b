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
  postureReadPermission,
  waiverRequestPermission,
} from 'backstage-plugin-apim-networking-common';
import request from 'supertest';
import { isolatedDesign, publicDesign } from '../__testUtils__/gateways';
import { permissionsBy } from '../__testUtils__/permissions';
import plugin, {
  createGatewayConditionalDecision,
  gatewayConditions,
} from '../index';

/** As for the HTTP API: `guest` may do nothing, `owner` is of the team of one gateway, `approver` may do everything. */
const CALLERS = {
  anonymous: mockCredentials.none.header(),
  guest: mockCredentials.user.header('user:default/guest'),
  member: mockCredentials.user.header('user:default/member'),
  owner: mockCredentials.user.header('user:default/owner'),
  approver: mockCredentials.user.header('user:default/approver'),
  service: mockCredentials.service.header(),
};
type Caller = keyof typeof CALLERS;
const ALL = Object.keys(CALLERS) as Caller[];

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
  if (team && isPermission(permission, postureReadPermission)) {
    return createGatewayConditionalDecision(
      permission,
      gatewayConditions.isOwner({ claims: [team] }),
    );
  }
  const mayAsk = team && permission.name === waiverRequestPermission.name;
  return { result: mayAsk ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
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

const entities: Entity[] = [
  gateway('orders', isolatedDesign({ name: 'apim-orders' })),
  gateway('partners', publicDesign({ name: 'apim-partners' })),
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
  input: (caller: Caller) => object;
  expected: Record<Caller, number>;
}

const everyone = {
  anonymous: 401,
  guest: 200,
  member: 200,
  owner: 200,
  approver: 200,
  service: 200,
};

/** Every action: a new one without a row fails. */
const MATRIX: Record<string, Row> = {
  // Shows to each what they may see, see below.
  'get-api-posture': {
    input: () => ({ entityRef: 'api:default/shop' }),
    expected: everyone,
  },
  'list-gateways': { input: () => ({}), expected: everyone },
  'evaluate-design': {
    input: () => ({ design: publicDesign() }),
    expected: everyone,
  },
  recommend: { input: () => ({}), expected: everyone },
  'explain-rule': { input: () => ({ ruleId: 'SUB-001' }), expected: everyone },
  // A service answers for nothing.
  'request-waiver': {
    input: caller => ({
      ruleId: 'POL-003',
      // One each, so that the next caller finds no request in the way.
      gateway: `apim-partners-${caller}`,
      environment: 'development',
      reason: 'It is a trial.',
      until: new Date(Date.now() + 86_400_000).toISOString(),
    }),
    expected: { ...everyone, guest: 403, service: 403 },
  },
};

describe('who may do what by an action', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const events: Array<{ eventId: string; status: string; meta?: unknown }> = [];

  beforeAll(async () => {
    const record =
      (eventId: string, status: string, before: object = {}) =>
      async (options?: { meta?: object }) => {
        const meta = { ...before, ...options?.meta };
        events.push({ eventId, status, meta });
      };
    backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities }),
        permissionsBy(policy),
        mockServices.auditor.mock({
          createEvent: async ({ eventId, meta }) => ({
            success: record(eventId, 'succeeded', meta),
            fail: record(eventId, 'failed', meta),
          }),
        }).factory,
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
  });

  afterAll(async () => backend.stop());

  const actionsPath = '/api/apim-networking/.backstage/actions/v1/actions';
  const invoke = (caller: Caller, name: string, input: object) =>
    request(backend.server)
      .post(`${actionsPath}/apim-networking:${name}/invoke`)
      .set('Authorization', CALLERS[caller])
      .send(input);

  it('is said of every action', async () => {
    const { body } = await request(backend.server)
      .get(actionsPath)
      .set('Authorization', CALLERS.owner);
    expect(
      body.actions.map(({ name }: { name: string }) => name).sort(),
    ).toEqual(Object.keys(MATRIX).sort());
  });

  it.each(Object.keys(MATRIX))('is kept by %s', async name => {
    const { input, expected } = MATRIX[name];
    const answered: Partial<Record<Caller, number>> = {};
    for (const caller of ALL) {
      answered[caller] = (await invoke(caller, name, input(caller))).status;
    }
    expect(answered).toEqual(expected);
  });

  it.each<[Caller, string[]]>([
    ['guest', []],
    ['member', ['partners']],
    ['owner', ['orders']],
    ['approver', ['orders', 'partners']],
  ])('shows to %s no more than %j', async (caller, names) => {
    const titles = (items: Array<{ title: string }>) =>
      items.map(({ title }) => title).sort();
    const api = await invoke(caller, 'get-api-posture', { entityRef: 'shop' });
    expect(titles(api.body.output.gateways)).toEqual(names);
    expect(api.body.output.notReadable).toBe(2 - names.length);
    const list = await invoke(caller, 'list-gateways', {});
    expect(titles(list.body.output.items)).toEqual(names);
    expect(list.body.output.totalItems).toBe(names.length);
  });

  it.each<[string, object, number, string]>([
    [
      'get-api-posture',
      { entityRef: 'api:default/nowhere' },
      404,
      'api:default/nowhere is not in the catalog',
    ],
    [
      'get-api-posture',
      { entityRef: 'component:default/shop' },
      400,
      'entityRef must be an entity reference such as api:default/orders, got "component:default/shop".',
    ],
    [
      'get-api-posture',
      { entityRef: ':/' },
      400,
      'must be an entity reference such as api:default/orders',
    ],
    ['list-gateways', { exposure: ['naked'] }, 400, 'exposure'],
    ['list-gateways', { colour: 'red' }, 400, 'colour'],
    ['list-gateways', { cursor: 'made-up' }, 400, 'cursor'],
    [
      'explain-rule',
      { ruleId: 'SUB-999' },
      404,
      'ruleId must be one of SUB-001',
    ],
    [
      'explain-rule',
      { ruleId: 'POL-999' },
      404,
      'ruleId must be one of POL-001',
    ],
    ['recommend', { callers: ['martians'] }, 400, 'callers'],
    [
      'recommend',
      { developerPortal: 'Disabled', privateDeveloperPortal: true },
      400,
      'must be false or omitted where developerPortal is Disabled',
    ],
    [
      'evaluate-design',
      { design: { deep: JSON.parse('['.repeat(40) + ']'.repeat(40)) } },
      400,
      'Input must have at most 32 levels, got more.',
    ],
    [
      'list-gateways',
      { search: 'a\0b' },
      400,
      'must not contain NUL characters',
    ],
    [
      'request-waiver',
      {
        ruleId: 'SUB-001',
        gateway: 'apim-orders',
        environment: 'development',
        reason: 'r',
        until: new Date(Date.now() + 86_400_000).toISOString(),
      },
      400,
      'nobody can allow it',
    ],
    [
      'request-waiver',
      {
        ruleId: 'POL-002',
        gateway: 'apim-orders',
        environment: 'development',
        reason: 'r',
        until: '2999-01-01T00:00:00Z',
      },
      400,
      'at most 90 days from now',
    ],
  ])('%s says what is wrong, case %#', async (name, input, status, message) => {
    const { status: answered, body } = await invoke('approver', name, input);
    expect([answered, body.error.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });

  it.each([
    ['pol-002', { stage: 'policy', mayBeWaived: true }],
    ['TIER-001', { stage: 'design', mayBeWaived: false }],
    [
      'CKV_AZURE_10',
      { id: 'CKV_AZURE_9', stage: 'static-analysis', mayBeWaived: false },
    ],
    ['DECLARATION', { stage: 'declaration', mayBeWaived: false }],
  ])('explains %s, as every id of a finding', async (ruleId, output) => {
    const { body } = await invoke('guest', 'explain-rule', { ruleId });
    expect(body.output).toMatchObject(output);
  });

  it('evaluates a design that cannot be understood, too', async () => {
    const { body } = await invoke('guest', 'evaluate-design', {
      design: { name: 1, tier: 'Gold' },
    });
    expect(body.output.parsed).toBe(false);
    expect(body.output.issues.join()).toContain('tier');
  });

  it('records in the audit log who requested a waiver, and who was rejected', async () => {
    events.length = 0;
    const input = MATRIX['request-waiver'].input('owner') as object;
    await invoke('owner', 'request-waiver', {
      ...input,
      gateway: 'apim-audited',
    });
    await invoke('guest', 'request-waiver', input);
    expect(events).toEqual([
      {
        eventId: 'waiver-request',
        status: 'succeeded',
        meta: expect.objectContaining({
          by: 'action',
          actor: 'user:default/owner',
          gateway: 'apim-audited',
          ruleId: 'POL-003',
        }),
      },
      {
        eventId: 'waiver-request',
        status: 'failed',
        meta: { by: 'action', actor: 'user:default/guest' },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('trial');
  });
});
