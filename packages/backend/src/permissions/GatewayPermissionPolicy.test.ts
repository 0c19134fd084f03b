import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import * as catalogPermissions from '@backstage/plugin-catalog-common/alpha';
import type {
  DefinitivePolicyDecision,
  Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import apimNetworkingPlugin from 'backstage-plugin-apim-networking-backend';
import request from 'supertest';
import { GatewayPermissionPolicy } from './GatewayPermissionPolicy';
import { createSystemsOf } from './systemsOf';

// It starts a backend, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const PLATFORM = 'user:default/noor';
const AUDITOR = 'user:default/ines';
const PEOPLE = 'user:default/sofia';

/** What each user owns by. */
const users = new Map(
  [
    { user: PLATFORM, group: 'platform-team' },
    { user: AUDITOR, group: 'auditors' },
    { user: PEOPLE, group: 'people-team' },
  ].map(({ user, group }) => [user, [user, `group:default/${group}`]]),
);

function createGateway(
  name: string,
  owner: string,
  networking: NonNullable<Entity['spec']>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: {
      type: 'azure-api-management',
      owner: `group:default/${owner}`,
      networking: {
        name,
        environment: 'production',
        tier: 'StandardV2',
        units: 1,
        region: 'westeurope',
        ...networking,
      },
    },
  };
}

const PRIVATE_DESIGN = {
  pattern: 'isolated',
  publicNetworkAccess: 'Disabled',
  virtualNetwork: { name: 'vnet-apim', addressSpace: ['10.60.0.0/22'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.60.0.0/24' },
  privateEndpoints: [
    { subnet: { name: 'snet-private-endpoints', prefix: '10.60.1.0/27' } },
  ],
};

const gateways = [
  createGateway('apim-catalogue', 'product-team', { pattern: 'public' }),
  createGateway('apim-orders', 'platform-team', PRIVATE_DESIGN),
  createGateway('apim-people', 'people-team', PRIVATE_DESIGN),
  createGateway('apim-finance', 'finance-team', PRIVATE_DESIGN),
];

/** Systems with their owners as the catalog relates them. */
const systems: Entity[] = ['orders', 'people'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${name}-team` }],
}));

const policy = GatewayPermissionPolicy.create({
  platformTeam: 'group:default/platform-team',
  auditors: 'group:default/auditors',
  systemsOf: createSystemsOf({
    catalog: catalogServiceMock({ entities: systems }),
    auth: mockServices.auth(),
  }),
});

/** What the permission backend asks the policy for a user. */
function decide(permission: Permission, credentials: BackstageCredentials) {
  const { userEntityRef } = credentials.principal as { userEntityRef: string };
  return policy.handle({ permission }, {
    credentials,
    info: {
      userEntityRef,
      ownershipEntityRefs: users.get(userEntityRef) ?? [userEntityRef],
    },
  } as PolicyQueryUser);
}

function isPermissionOf(value: unknown): value is Permission {
  return (
    value !== null &&
    typeof value === 'object' &&
    'name' in value &&
    'attributes' in value
  );
}

describe('GatewayPermissionPolicy', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        apimNetworkingPlugin,
        mockServices.permissions.mock({
          authorize: async (requests, { credentials }) =>
            Promise.all(
              requests.map(
                async ({ permission }) =>
                  (await decide(
                    permission,
                    credentials,
                  )) as DefinitivePolicyDecision,
              ),
            ),
          authorizeConditional: async (requests, { credentials }) =>
            Promise.all(
              requests.map(({ permission }) => decide(permission, credentials)),
            ),
        }).factory,
        catalogServiceMock.factory({ entities: gateways }),
      ],
    });
    for (const { metadata } of gateways) {
      await get(PLATFORM, `/gateways/default/${metadata.name}/posture`);
    }
  });

  afterAll(async () => backend.stop());

  function get(user: string, path: string) {
    return request(backend.server)
      .get(`/api/apim-networking${path}`)
      .set('Authorization', mockCredentials.user.header(user));
  }

  const seen = async (user: string) => {
    const { body } = await get(user, '/gateways');
    return body.items
      .map(({ entityRef }: { entityRef: string }) =>
        entityRef.replace('resource:default/', ''),
      )
      .sort();
  };

  it('shows everything to the platform team and to auditors', async () => {
    expect(await seen(PLATFORM)).toHaveLength(4);
    expect(await seen(AUDITOR)).toHaveLength(4);
    expect((await get(AUDITOR, '/export')).body).toHaveLength(4);
    expect((await get(AUDITOR, '/waivers')).status).toBe(200);
  });

  it('shows to others what their team owns, and what the internet can reach', async () => {
    // Their own, and the one that is public.
    expect(await seen(PEOPLE)).toEqual(['apim-catalogue', 'apim-people']);
    expect(await seen('user:default/nobody')).toEqual(['apim-catalogue']);
    expect((await get(PEOPLE, '/export')).status).toBe(403);
  });

  it('shows decisions and waivers to who asked, to the owners of the gateway, to auditors, and to nobody else', async () => {
    const post = (user: string, path: string, body: object = {}) =>
      request(backend.server)
        .post(`/api/apim-networking${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .send(body);
    const people = gateways.find(
      ({ metadata }) => metadata.name === 'apim-people',
    )!.spec?.networking as { name: string; environment: string };
    const requester = PLATFORM;
    const decision = (await post(requester, '/decisions', { design: people }))
      .body;
    const waiver = (
      await post(requester, '/waivers', {
        ruleId: 'POL-002',
        gateway: people.name,
        environment: people.environment,
        reason: 'It moves.',
        until: new Date(Date.now() + 86_400_000).toISOString(),
      })
    ).body;
    const others = 'user:default/nobody';
    for (const path of [`/decisions/${decision.id}`, `/waivers/${waiver.id}`]) {
      for (const user of [requester, PEOPLE, AUDITOR]) {
        expect([path, user, (await get(user, path)).status]).toEqual([
          path,
          user,
          200,
        ]);
      }
      expect((await get(others, path)).status).toBe(404);
    }
    for (const path of ['/decisions', '/waivers']) {
      expect((await get(PEOPLE, path)).body.items).toHaveLength(1);
      expect((await get(others, path)).body.items).toEqual([]);
    }
    expect((await post(AUDITOR, `/waivers/${waiver.id}/revoke`)).status).toBe(
      403,
    );
    expect((await post(others, `/waivers/${waiver.id}/revoke`)).status).toBe(
      404,
    );
    expect((await post(PEOPLE, `/waivers/${waiver.id}/revoke`)).status).toBe(
      200,
    );
    const refresh = '/gateways/default/apim-people/refresh';
    expect((await post(PEOPLE, refresh)).status).toBe(200);
    expect((await post(AUDITOR, refresh)).status).toBe(403);
    expect((await post(others, refresh)).status).toBe(404);
  });

  it('lets the platform team approve, and nobody else', async () => {
    const approve = async (user: string) =>
      (
        await request(backend.server)
          .post(
            '/api/apim-networking/waivers/00000000-0000-4000-8000-000000000000/approve',
          )
          .set('Authorization', mockCredentials.user.header(user))
          .send({})
      ).status;
    expect(await approve(AUDITOR)).toBe(403);
    expect(await approve(PEOPLE)).toBe(403);
    // Allowed, and there is no such waiver.
    expect(await approve(PLATFORM)).toBe(404);
  });

  describe('lets the catalog be changed', () => {
    const results = async (user: string, permissions: Permission[]) =>
      Object.fromEntries(
        await Promise.all(
          permissions.map(async permission => [
            permission.name,
            (await decide(permission, mockCredentials.user(user))).result,
          ]),
        ),
      );
    const OF_OWNERS = ['catalog.entity.delete', 'catalog.entity.refresh'];
    const changing = Object.values<unknown>(catalogPermissions).filter(
      (permission): permission is Permission =>
        isPermissionOf(permission) &&
        permission.name !== 'catalog.entity.read' &&
        !permission.name.startsWith('catalog.ingestion'),
    );

    it('by the platform team', async () => {
      expect(changing.length).toBeGreaterThan(6);
      const answers = await results(PLATFORM, changing);
      expect(new Set(Object.values(answers))).toEqual(new Set(['ALLOW']));
    });

    it.each([PEOPLE, AUDITOR, 'user:default/nobody'])(
      'by %s only where the entity is theirs, and never by a location',
      async user => {
        expect(await results(user, changing)).toEqual(
          Object.fromEntries(
            changing.map(({ name }) => [
              name,
              OF_OWNERS.includes(name) ? 'CONDITIONAL' : 'DENY',
            ]),
          ),
        );
        const answer = await decide(
          catalogPermissions.catalogEntityDeletePermission,
          mockCredentials.user(user),
        );
        expect(answer).toMatchObject({
          conditions: {
            rule: 'IS_ENTITY_OWNER',
            params: { claims: users.get(user) ?? [user] },
          },
        });
      },
    );
  });

  it('lets teams request waivers for gateways of their own, and no others', async () => {
    const requestWaiver = (gateway: string, owner?: string) =>
      request(backend.server)
        .post('/api/apim-networking/waivers')
        .set('Authorization', mockCredentials.user.header(PEOPLE))
        .send({
          ruleId: 'POL-003',
          gateway,
          environment: 'production',
          reason: 'It moves.',
          until: new Date(Date.now() + 86_400_000).toISOString(),
          ...(owner && { owner }),
        });
    const nameOf = (entity: string) =>
      (
        gateways.find(({ metadata }) => metadata.name === entity)!.spec!
          .networking as { name: string }
      ).name;
    expect((await requestWaiver(nameOf('apim-people'))).status).toBe(201);
    expect(
      (await requestWaiver('apim-people-later', 'people-team')).status,
    ).toBe(201);
    expect((await requestWaiver('apim-people-later')).status).toBe(403);
    expect((await requestWaiver(nameOf('apim-finance'))).status).toBe(403);
    expect(
      (await requestWaiver(nameOf('apim-finance'), 'people-team')).status,
    ).toBe(403);
  });

  describe('lets teams decide on gateways of their own', () => {
    const networking = (name: string) =>
      gateways.find(({ metadata }) => metadata.name === name)!.spec
        ?.networking as object;
    const theirs = networking('apim-people');
    const others = networking('apim-finance');
    const unheardOf = { ...theirs, name: 'apim-people-new' };

    const record = (user: string, design: object, context?: object) =>
      request(backend.server)
        .post('/api/apim-networking/decisions')
        .set('Authorization', mockCredentials.user.header(user))
        .send({ design, ...(context && { context }) });

    it.each([
      ['one that they own', PEOPLE, theirs, undefined],
      [
        'a new one that they will own',
        PEOPLE,
        unheardOf,
        { owner: 'group:default/people-team' },
      ],
      [
        'a new one, without a kind',
        PEOPLE,
        unheardOf,
        { owner: 'People-Team' },
      ],
      [
        'a new one of a system that they own',
        PEOPLE,
        unheardOf,
        { owner: 'group:default/platform-team', system: 'people' },
      ],
      ['any, of the platform team', PLATFORM, others, undefined],
    ])('%s', async (_what, user, design, context) => {
      const { status, body } = await record(user, design, context);
      expect({ status, error: body.error?.message }).toEqual({ status: 201 });
    });

    it.each([
      ['one of someone else', PEOPLE, others, undefined],
      [
        'one of someone else that they call theirs',
        PEOPLE,
        { ...others, name: 'APIM-Finance' },
        { owner: 'group:default/people-team', system: 'people' },
      ],
      [
        'one of someone else, for another environment',
        PEOPLE,
        { ...others, environment: 'development' },
        { owner: 'group:default/people-team' },
      ],
      [
        'a new one of someone else',
        PEOPLE,
        unheardOf,
        {
          owner: 'group:default/finance-team',
          system: 'system:default/orders',
        },
      ],
      [
        'a new one of nobody',
        PEOPLE,
        { ...unheardOf, name: 'apim-nobody-new' },
        undefined,
      ],
      ['an auditor', AUDITOR, unheardOf, undefined],
      [
        'whoever is of no team',
        'user:default/nobody',
        unheardOf,
        { owner: 'user:default/nobody' },
      ],
    ])('and not %s', async (_what, user, design, context) => {
      const before = (await get(PLATFORM, '/decisions')).body;
      const { status, body } = await record(user, design, context);
      expect({ status, name: body.error.name }).toEqual({
        status: 403,
        name: 'NotAllowedError',
      });
      expect(body.error.message).toContain('apim-networking.decision.create');
      expect((await get(PLATFORM, '/decisions')).body).toEqual(before);
    });

    it('says what is missing, in the same words of what is there and of what is not', async () => {
      // A name that nobody holds yet.
      const unknown = { ...unheardOf, name: 'apim-people-unknown' };
      const message = async (design: { name?: string }) => {
        const { body } = await record(PEOPLE, design);
        return body.error.message.replace(design.name, '…');
      };
      expect(await message(unknown)).toMatch(
        /for the gateway "…" in "production"; context\.owner must name who will own it, got nothing/,
      );
      expect(await message(others)).toBe(await message(unknown));
    });
  });
});
