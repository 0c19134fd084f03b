import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
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
  waiverApprovePermission,
  waiverReadPermission,
  waiverRequestPermission,
  waiverRevokePermission,
} from 'backstage-plugin-apim-networking-common';
import request from 'supertest';
import { changingCatalog } from './__testUtils__/changingCatalog';
import { publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin, {
  createDecisionConditionalDecision,
  createGatewayConditionalDecision,
  createWaiverConditionalDecision,
  decisionConditions,
  gatewayConditions,
  waiverConditions,
} from './index';

/** `finance` owns the gateway; `finance2` is of the same team. `people` owns nothing of it. `platform` is allowed everything. */
const CALLERS = {
  finance: 'user:default/finance',
  finance2: 'user:default/finance2',
  people: 'user:default/people',
  platform: 'user:default/platform',
};
type Caller = keyof typeof CALLERS;

const FINANCE = 'group:default/finance-team';
const PEOPLE = 'group:default/people-team';
const TEAMS: Record<string, string> = {
  [CALLERS.finance]: FINANCE,
  [CALLERS.finance2]: FINANCE,
  [CALLERS.people]: PEOPLE,
};

/** Owners are allowed everything on what they own. */
function policy(
  permission: Permission,
  { principal }: { principal: unknown },
): PolicyDecision {
  const { userEntityRef } = principal as { userEntityRef?: string };
  const team = TEAMS[userEntityRef ?? ''];
  if (!team) return { result: AuthorizeResult.ALLOW };
  const claims = [team];
  if (
    isPermission(permission, postureReadPermission) ||
    isPermission(permission, decisionCreatePermission) ||
    isPermission(permission, waiverRequestPermission)
  ) {
    return createGatewayConditionalDecision(
      permission,
      gatewayConditions.isOwner({ claims }),
    );
  }
  if (isPermission(permission, decisionReadPermission)) {
    return createDecisionConditionalDecision(
      permission,
      decisionConditions.isOwner({ claims }),
    );
  }
  if (
    isPermission(permission, waiverReadPermission) ||
    isPermission(permission, waiverRevokePermission) ||
    isPermission(permission, waiverApprovePermission)
  ) {
    return createWaiverConditionalDecision(
      permission,
      waiverConditions.isOwner({ claims }),
    );
  }
  return { result: AuthorizeResult.DENY };
}

const NAME = 'apim-finance';
const FINANCE_REPO = 'url:https://git.example/finance/catalog-info.yaml';
const PEOPLE_REPO = 'url:https://git.example/people/catalog-info.yaml';

function gateway(
  name: string,
  owner: string | undefined,
  networking: unknown,
  { uid = name, origin = FINANCE_REPO, annotations = {} } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      uid,
      annotations: {
        'backstage.io/managed-by-origin-location': origin,
        ...annotations,
      },
    },
    spec: {
      type: 'azure-api-management',
      ...(owner && { owner }),
      ...(networking !== undefined && { networking: networking as {} }),
    },
  };
}

const declared = (change: object = {}) =>
  publicDesign({ name: NAME, ...change });
const victim = gateway('finance', FINANCE, declared());
const theirs = { uid: 'theirs', origin: PEOPLE_REPO };

describe('whose a gateway is', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const catalog = changingCatalog();

  const send = (
    caller: Caller,
    method: 'get' | 'post',
    path: string,
    body = {},
  ) => {
    const url = `/api/apim-networking${path}`;
    return (
      method === 'post'
        ? request(backend.server).post(url).send(body)
        : request(backend.server).get(url)
    ).set('Authorization', mockCredentials.user.header(CALLERS[caller]));
  };
  const act = (caller: Caller, name: string, input: object) =>
    send(
      caller,
      'post',
      `/.backstage/actions/v1/actions/apim-networking:${name}/invoke`,
      input,
    );
  /** What the catalog has from now on, read by the portal. */
  const read = async (...entities: Entity[]) => {
    const before = catalog.entities;
    catalog.entities = entities;
    const names = new Set(
      [...before, ...entities].map(({ metadata }) => metadata.name),
    );
    for (const name of names) {
      await send('platform', 'post', `/gateways/default/${name}/refresh`);
    }
  };
  const decide = (caller: Caller, design: object, context?: object) =>
    send(caller, 'post', '/decisions', { design, ...(context && { context }) });
  const waive = (caller: Caller, change: object = {}) =>
    send(caller, 'post', '/waivers', {
      ruleId: 'POL-003',
      gateway: NAME,
      environment: 'development',
      reason: 'A trial.',
      until: new Date(Date.now() + 86_400_000).toISOString(),
      ...change,
    });
  const problems = async (name: string) => {
    const { body } = await send('platform', 'get', `/gateways/default/${name}`);
    return (body.gateway?.ownershipProblems ?? []).map(
      ({ kind }: { kind: string }) => kind,
    );
  };

  beforeEach(async () => {
    catalog.entities = [];
    backend = await startTestBackend({
      features: [
        plugin,
        catalog.factory,
        permissionsBy(policy),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true } as never),
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              waivers: { maxOpenPerUser: 8 },
              policy: {
                environments: {
                  development: { allowedTiers: ['StandardV2', 'Premium'] },
                  production: {},
                  ...Object.fromEntries(
                    Array.from({ length: 9 }, (_, index) => [`e-${index}`, {}]),
                  ),
                },
              },
            },
          },
        }),
      ],
    });
  });

  afterEach(async () => backend.stop());

  /** What finance has of its gateway before anything happens. */
  async function made() {
    await read(victim);
    const decision = await decide('finance', declared());
    const open = await waive('finance');
    const approved = await waive('finance', { ruleId: 'POL-002' });
    await send('platform', 'post', `/waivers/${approved.body.id}/approve`);
    return {
      decision: decision.body.id as string,
      open: open.body.id as string,
      approved: approved.body.id as string,
    };
  }

  const rights = async (
    caller: Caller,
    { decision, open, approved }: Awaited<ReturnType<typeof made>>,
  ) => {
    const status = async (sent: Promise<{ status: number }>) =>
      (await sent).status;
    const evaluated = await send(caller, 'post', '/evaluate', {
      design: declared({ tier: 'Developer' }),
    });
    return {
      readDecision: await status(send(caller, 'get', `/decisions/${decision}`)),
      decisions: (await send(caller, 'get', '/decisions')).body.items.length,
      readWaiver: await status(send(caller, 'get', `/waivers/${open}`)),
      waivers: (await send(caller, 'get', '/waivers')).body.items.length,
      seesWaiverInEvaluation: JSON.stringify(evaluated.body).includes(approved),
      seesWaiverByAction: JSON.stringify(
        (
          await act(caller, 'evaluate-design', {
            design: declared({ tier: 'Developer' }),
          })
        ).body,
      ).includes('waivedUntil'),
      requestByAction: (
        await act(caller, 'request-waiver', {
          ruleId: 'POL-007',
          gateway: NAME,
          environment: 'development',
          reason: 'A trial.',
          until: new Date(Date.now() + 86_400_000).toISOString(),
        })
      ).status,
      request: await status(waive(caller, { ruleId: 'SUB-004' })),
      create: await status(
        decide(caller, declared(), { owner: TEAMS[CALLERS[caller]] }),
      ),
      approve: await status(send(caller, 'post', `/waivers/${open}/approve`)),
      revoke: await status(send(caller, 'post', `/waivers/${approved}/revoke`)),
    };
  };

  const NOTHING = {
    readDecision: 404,
    decisions: 0,
    readWaiver: 404,
    waivers: 0,
    seesWaiverInEvaluation: false,
    seesWaiverByAction: false,
    requestByAction: 403,
    request: 403,
    create: 403,
    approve: 404,
    revoke: 404,
  };
  const OWNER = {
    readDecision: 200,
    decisions: 1,
    readWaiver: 200,
    waivers: 2,
    seesWaiverInEvaluation: true,
    seesWaiverByAction: true,
    requestByAction: 200,
    request: 201,
    create: 201,
    approve: 200,
    revoke: 200,
  };

  const again = (networking: unknown, name = 'innocent') =>
    gateway(name, PEOPLE, networking, theirs);

  it.each<[string, Entity[][]]>([
    ['nothing happened', []],
    ['another entity declares the name', [[victim, again(declared())]]],
    [
      'another entity declares it for another environment',
      [[victim, again(declared({ environment: 'production' }))]],
    ],
    [
      'another entity declares it in other letters',
      [[victim, again(declared({ name: 'APIM-Finance' }))]],
    ],
    [
      'another entity declares it with blanks and invisible characters',
      [[victim, again({ name: ' \u200bａpim-finance\u00ad\n' })]],
    ],
    [
      'another entity, which declares nothing, is called like it',
      [[victim, again(undefined, NAME)]],
    ],
    ['the gateway is deleted', [[]]],
    [
      'it is deleted, and another entity declares the name',
      [[], [again(declared())]],
    ],
    [
      'it is deleted, and created again by others',
      [[], [gateway('finance', PEOPLE, declared(), theirs)]],
    ],
    [
      'it is created again by others before anybody sees that it was deleted',
      [[gateway('finance', PEOPLE, declared(), theirs)]],
    ],
    [
      'others create it again for its owner, and then for themselves',
      [
        [],
        [gateway('finance', FINANCE, declared(), theirs)],
        [gateway('finance', PEOPLE, declared(), theirs)],
      ],
    ],
    [
      'others register the deleted name for its owner, and then for themselves',
      [
        [],
        [gateway('innocent', FINANCE, declared(), theirs)],
        [gateway('innocent', PEOPLE, declared(), theirs)],
      ],
    ],
    [
      'its design is missing, and another entity declares the name',
      [
        [gateway('finance', FINANCE, undefined)],
        [gateway('finance', FINANCE, undefined), again(declared())],
      ],
    ],
    [
      'its design cannot be understood, and another entity declares the name',
      [[gateway('finance', FINANCE, { name: NAME }), again(declared())]],
    ],
    [
      'it is renamed, and another entity declares the name',
      [
        [gateway('finance', FINANCE, declared({ name: 'apim-new' }))],
        [
          gateway('finance', FINANCE, declared({ name: 'apim-new' })),
          again(declared()),
        ],
      ],
    ],
    ['it has no owner any more', [[gateway('finance', undefined, declared())]]],
    [
      'it is no gateway any more, and another entity declares the name',
      [
        [
          {
            ...victim,
            spec: { ...victim.spec, type: 'database' },
          },
          again(declared()),
        ],
      ],
    ],
  ])('stays when %s', async (_what, steps) => {
    const before = await made();
    for (const entities of steps) await read(...entities);
    expect(await rights('people', before)).toEqual(NOTHING);
    expect(await rights('finance2', before)).toMatchObject(OWNER);
  });

  it('goes with the owner of an entity that the catalog has had all along', async () => {
    const before = await made();
    await read(gateway('finance', PEOPLE, declared()));
    expect(await rights('finance2', before)).toMatchObject(NOTHING);
    expect(await rights('people', before)).toMatchObject(OWNER);
  });

  it.each<[string, unknown, string]>([
    ['has no design', undefined, 'broken-gateway'],
    ['has one that only names it', { name: 'APIM-Broken ' }, 'apim-broken'],
  ])('is known of a gateway that %s', async (_what, networking, name) => {
    await read(gateway('broken-gateway', FINANCE, networking));
    const wanted = publicDesign({ name });
    expect((await decide('people', wanted, { owner: PEOPLE })).status).toBe(
      403,
    );
    expect((await decide('finance', wanted)).status).toBe(201);
  });

  it('is asked of the catalog where the portal has not read it yet', async () => {
    catalog.entities = [victim];
    expect((await decide('people', declared(), { owner: PEOPLE })).status).toBe(
      403,
    );
  });

  it('is said to the second entity as an error, and to the first with its name', async () => {
    await made();
    await read(victim, again(declared()));
    await read(victim, again(declared()));
    expect(await problems('innocent')).toEqual(['held']);
    expect(await problems('finance')).toEqual(['declared-again']);
    const { body } = await send('finance', 'get', '/gateways/default/finance');
    expect(body.gateway.ownershipProblems[0].message).toContain(
      'resource:default/innocent',
    );
    const { body: list } = await send('platform', 'get', '/gateways');
    expect(
      list.items.map((item: { title: string; severity: string }) => [
        item.title,
        item.severity,
      ]),
    ).toContainEqual(['innocent', 'error']);
    await read(victim);
    await read(victim);
    expect(await problems('finance')).toEqual([]);
  });

  describe('of a new name', () => {
    const wanted = publicDesign({ name: 'apim-fresh' });

    it('is of the first who is allowed it, whatever the environment', async () => {
      expect((await decide('finance', wanted, { owner: FINANCE })).status).toBe(
        201,
      );
      for (const change of [
        {},
        { environment: 'production' },
        { name: 'APIM-Fresh' },
      ]) {
        const { status } = await decide(
          'people',
          { ...wanted, ...change },
          { owner: PEOPLE },
        );
        expect(status).toBe(403);
      }
      expect((await decide('finance2', wanted)).status).toBe(201);
      expect(
        (await waive('people', { gateway: 'apim-fresh', owner: PEOPLE }))
          .status,
      ).toBe(403);
      expect((await waive('finance2', { gateway: 'apim-fresh' })).status).toBe(
        201,
      );
    });

    it('is of one of two who ask at once', async () => {
      const answers = await Promise.all([
        decide('finance', wanted, { owner: FINANCE }),
        decide('people', wanted, { owner: PEOPLE }),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(201);
      expect([403, 409]).toContain(statuses[1]);
    });

    it('is of nobody where the decision denies it', async () => {
      const denied = { ...wanted, tier: 'Developer' };
      const { body } = await decide('finance', denied, { owner: FINANCE });
      expect(body.outcome).toBe('denied');
      expect((await decide('people', wanted, { owner: PEOPLE })).status).toBe(
        201,
      );
      expect(
        (await send('people', 'get', `/decisions/${body.id}`)).status,
      ).toBe(404);
      expect(
        (await send('finance2', 'get', `/decisions/${body.id}`)).status,
      ).toBe(200);
    });

    it('is not of an entity with another owner than the decision names', async () => {
      const { body } = await decide('finance', wanted, { owner: FINANCE });
      await read(again(wanted));
      expect(await problems('innocent')).toEqual(['decided']);
      expect(
        (await send('people', 'get', `/decisions/${body.id}`)).status,
      ).toBe(404);
      expect((await decide('people', wanted)).status).toBe(403);
    });

    it.each<[string, (decision: string) => object, string[]]>([
      [
        'keeps its owner where another writes the entity',
        () => ({}),
        ['owner-changed'],
      ],
      [
        'can change its owner by the entity that names the decision',
        decision => ({ 'apim-networking/decision': decision }),
        [],
      ],
    ])('%s', async (_what, annotations, expected) => {
      const { body } = await decide('finance', wanted, { owner: FINANCE });
      const entity = (owner: string) =>
        gateway('fresh', owner, wanted, {
          ...theirs,
          annotations: annotations(body.id) as {},
        });
      await read(entity(FINANCE));
      await read(entity(PEOPLE));
      expect(await problems('fresh')).toEqual(expected);
      const { status } = await send('people', 'get', `/decisions/${body.id}`);
      expect(status).toBe(expected.length > 0 ? 404 : 200);
    });
  });

  it.each([
    'group:default/',
    'group:default/people-team/x',
    'component:default/people-team',
    'group:default/people team',
    'group:default/pеople-team',
    'system:default/people',
  ])('is not read from %j', async owner => {
    const { status, body } = await decide('people', declared(), { owner });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /^context\.owner must be an entity reference of a group or user, got /,
    );
  });

  it('is recorded in the form of the catalog', async () => {
    const { body } = await decide('people', publicDesign({ name: 'apim-x' }), {
      owner: ' Group:Default/People-Team ',
    });
    expect(body.context.owner).toBe(PEOPLE);
  });

  it('links a decision only where it is on this design of this gateway', async () => {
    const { decision } = await made();
    const naming = (networking: object, id = decision) =>
      gateway('finance', FINANCE, networking, {
        annotations: { 'apim-networking/decision': id },
      });
    const shown = async () => {
      const { body } = await send(
        'platform',
        'get',
        '/gateways/default/finance',
      );
      const { decisionId, decidedOnAnotherDesign } = body.gateway;
      return { decisionId, decidedOnAnotherDesign };
    };
    await read(naming(declared()));
    expect(await shown()).toEqual({ decisionId: decision });
    for (const entity of [
      naming(declared({ tier: 'Premium' })),
      naming(declared({ name: 'apim-other' })),
      naming(declared(), '00000000-0000-4000-8000-000000000000'),
      naming(declared(), '\u0000'),
    ]) {
      await read(entity);
      expect(await shown()).toEqual({ decidedOnAnotherDesign: true });
    }
  });

  it('lets everybody request the same waiver, and nobody too many', async () => {
    await read(victim);
    expect((await waive('finance')).status).toBe(201);
    expect((await waive('finance')).status).toBe(409);
    expect((await waive('finance2')).status).toBe(201);
    const statuses = [];
    for (let environment = 0; environment < 9; environment += 1) {
      statuses.push(
        (await waive('finance', { environment: `e-${environment}` })).status,
      );
    }
    expect(statuses).toEqual([...Array(7).fill(201), 429, 429]);
    expect((await send('finance2', 'get', '/waivers')).body.items).toHaveLength(
      9,
    );
  });
});
