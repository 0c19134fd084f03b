import { generateKeyPairSync } from 'node:crypto';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import {
  DECISION_STATEMENT_TYPE,
  decisionReadPermission,
  decisionVerifyPermission,
} from 'backstage-plugin-apim-networking-common';
import { createLocalJWKSet, jwtVerify } from 'jose';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import { scaffolderHeader } from './__testUtils__/scaffolder';
import plugin from './index';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const DIGEST = `sha256-v1:${'1'.repeat(64)}`;
const OTHER_DIGEST = `sha256-v1:${'2'.repeat(64)}`;

const { privateKey } = generateKeyPairSync('ed25519');
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));

const MIRA = mockCredentials.user.header('user:default/mira');
const PIPELINE = mockCredentials.service.header();

describe('what is deployed under a decision', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const audit = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({ success: jest.fn(), fail: jest.fn() })),
  });

  const start = async (apimNetworking: object = {}) => {
    backend = await startTestBackend({
      features: [
        plugin,
        audit.factory,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              policy: {
                environments: {
                  development: { allowedTiers: ['StandardV2'] },
                  production: { allowedTiers: ['StandardV2'] },
                },
              },
              ...apimNetworking,
            },
          },
        }),
        permissionsBy((permission, { principal }) => {
          const { type, userEntityRef } = principal as {
            type: string;
            userEntityRef?: string;
          };
          const denied =
            (type === 'service' &&
              isPermission(permission, decisionReadPermission)) ||
            (userEntityRef === 'user:default/daan' &&
              isPermission(permission, decisionVerifyPermission));
          return {
            result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
          };
        }),
      ],
    });
  };
  afterEach(async () => backend.stop());

  const decide = async (change: object = {}) => {
    const { body } = await request(backend.server)
      .post('/api/apim-networking/decisions')
      .set('Authorization', MIRA)
      .send({ design: publicDesign(change) });
    return body;
  };
  const decideIn = (
    taskId: string,
    change: object = {},
    context: object = {},
  ) =>
    request(backend.server)
      .post('/api/apim-networking/decisions')
      .set('Authorization', MIRA)
      .set('Idempotency-Key', `${taskId}/${JSON.stringify(change)}`)
      .send({
        design: publicDesign(change),
        context: { taskId, ...context },
        pending: true,
      });
  const confirm = (taskId: string, authorization = scaffolderHeader()) =>
    request(backend.server)
      .post('/api/apim-networking/decision-confirmations')
      .set('Authorization', authorization)
      .send({ taskId });
  const read = async (id: string) => {
    const { body } = await request(backend.server)
      .get(`/api/apim-networking/decisions/${id}`)
      .set('Authorization', MIRA);
    expectToMatch('Decision', body);
    return body;
  };
  const bind = (
    id: string,
    digest: unknown = DIGEST,
    authorization = scaffolderHeader(),
  ) =>
    request(backend.server)
      .post(`/api/apim-networking/decisions/${id}/deployments`)
      .set('Authorization', authorization)
      .send({ digest });
  const verify = async (
    id: string,
    query: Record<string, string> = {},
    authorization = PIPELINE,
  ) => {
    const answer = await request(backend.server)
      .get(`/api/apim-networking/decisions/${id}/verification`)
      .query({
        gateway: 'apim-test',
        environment: 'development',
        digest: DIGEST,
        ...query,
      })
      .set('Authorization', authorization);
    if (answer.status === 200) {
      expectToMatch('DecisionVerification', answer.body);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    return answer;
  };

  describe('without a signing key', () => {
    beforeEach(() => start());

    it('is verified after the scaffolder bound it, also in another case of the name', async () => {
      const { id, validUntil } = await decide();
      const bound = await bind(id);
      expect(bound.status).toBe(201);
      expectToMatch('DecisionDeployment', bound.body);
      expect(bound.body).toMatchObject({ decisionId: id, digest: DIGEST });
      expect(bound.body.statement).toBeUndefined();
      for (const gateway of ['apim-test', 'APIM-Test']) {
        expect((await verify(id, { gateway })).body).toMatchObject({
          verified: true,
          decisionId: id,
          gateway: 'apim-test',
          environment: 'development',
          digest: DIGEST,
          validUntil,
        });
      }
      expect((await verify(id.toUpperCase())).body.decisionId).toBe(id);
    });

    it('is bound once, however often the same is said', async () => {
      const { id } = await decide();
      const first = await bind(id);
      expect((await bind(id)).body).toEqual(first.body);
    });

    it.each<[string, string]>([
      ['the user who requested the decision', MIRA],
      ['a token of the operator', PIPELINE],
      [
        'a token that the operator calls scaffolder',
        scaffolderHeader('external:plugin:scaffolder'),
      ],
      ['another plugin', scaffolderHeader('plugin:catalog')],
      [
        'a plugin of a name that begins like it',
        scaffolderHeader('plugin:scaffolder-x'),
      ],
      [
        'the scaffolder in the name of a user',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.user('user:default/mira'),
          targetPluginId: 'apim-networking',
        }),
      ],
    ])(
      'is bound by nobody else: returns 403 to %s',
      async (_, authorization) => {
        const { id } = await decide();
        const { status, body } = await bind(id, DIGEST, authorization);
        expect(status).toBe(403);
        expect(body.error.message).toMatch(/Only the scaffolder plugin binds/);
        expect((await verify(id)).body).toMatchObject({
          verified: false,
          reason: 'not-bound',
        });
      },
    );

    it('returns 409 when the decision denies, and 404 when there is none', async () => {
      const denied = await decide({ tier: 'BasicV2' });
      expect(denied.outcome).toBe('denied');
      expect(await bind(denied.id)).toMatchObject({ status: 409 });
      expect(await bind(UNKNOWN)).toMatchObject({ status: 404 });
      expect((await verify(denied.id)).body.reason).toBe('denied');
    });

    it.each([
      'a'.repeat(64),
      `sha256-v2:${'1'.repeat(64)}`,
      `sha256-v1:${'A'.repeat(64)}`,
      `${DIGEST}0`,
      ` ${DIGEST}`,
      `${DIGEST}\n`,
      42,
    ])('returns 400 for the digest %j', async digest => {
      const { id } = await decide();
      expect((await bind(id, digest)).status).toBe(400);
      expect((await verify(id, { digest: String(digest) })).status).toBe(400);
    });

    it('is not verified for other files, another gateway or environment, or another decision', async () => {
      const { id } = await decide();
      const production = await decide({ environment: 'production' });
      await bind(id);
      const reasons = await Promise.all(
        [
          verify(id, { digest: OTHER_DIGEST }),
          verify(id, { gateway: 'apim-other' }),
          verify(id, { environment: 'production' }),
          verify(production.id, { environment: 'production' }),
          verify(UNKNOWN),
          verify('not-an-id'),
        ].map(async answer => {
          const { status, body } = await answer;
          expect(status).toBe(200);
          expect(body.verified).toBe(false);
          expect(body.validUntil).toBeUndefined();
          return body.reason;
        }),
      );
      expect(reasons).toEqual([
        'not-bound',
        'other-gateway',
        'other-environment',
        'not-bound',
        'not-found',
        'not-found',
      ]);
    });

    it('is answered to whoever may verify, and to nobody else', async () => {
      const { id } = await decide();
      const daan = mockCredentials.user.header('user:default/daan');
      const { status, body } = await verify(id, {}, daan);
      expect(status).toBe(403);
      expect(body.error.message).toContain('apim-networking.decision.verify');
      expect((await verify(id, {}, mockCredentials.none.header())).status).toBe(
        401,
      );
    });

    it('tells nothing of the design', async () => {
      const { id } = await decide();
      await bind(id);
      const text = JSON.stringify((await verify(id)).body);
      expect(text).not.toMatch(/design"|evaluation|posture|westeurope/);
    });

    it('allows nothing until the task that requested it confirms it', async () => {
      const { body } = await decideIn('task-1');
      expectToMatch('Decision', body);
      const { id } = body;
      expect(body).toMatchObject({
        outcome: 'allowed',
        pending: true,
        valid: false,
      });
      expect((await bind(id)).status).toBe(201);
      const pending = await verify(id);
      expect(pending.body).toMatchObject({
        verified: false,
        reason: 'pending',
        message: expect.stringMatching(
          /is not confirmed: the task .* failed, was cancelled, or has not ended.*apim:decision:confirm/,
        ),
      });
      expect((await confirm('task-2')).body).toEqual({ decisionIds: [] });
      expect((await verify(id)).body.reason).toBe('pending');

      const confirmed = await confirm('task-1');
      expectToMatch('DecisionConfirmation', confirmed.body);
      expect(confirmed.body).toEqual({ decisionIds: [id] });
      expect((await verify(id)).body.verified).toBe(true);
      const { pending: _, ...rest } = body;
      expect(await read(id)).toEqual({ ...rest, valid: true });
      // A task that is recovered confirms again, and asks again under its key.
      expect((await confirm('task-1')).body).toEqual({ decisionIds: [] });
      expect((await decideIn('task-1')).body).toMatchObject({
        id,
        valid: true,
      });
    });

    it('confirms the decisions of all environments at once, and lists what is pending as such', async () => {
      const first = await decideIn('task-1');
      const second = await decideIn('task-1', { environment: 'production' });
      const other = await decideIn('task-2', { name: 'apim-other' });
      const { body } = await confirm('task-1');
      expect(body.decisionIds.sort()).toEqual(
        [first.body.id, second.body.id].sort(),
      );
      const list = await request(backend.server)
        .get('/api/apim-networking/decisions')
        .set('Authorization', MIRA);
      expectToMatch('DecisionPage', list.body);
      expect(
        list.body.items
          .filter(({ pending }: { pending?: true }) => pending)
          .map(({ id, valid }: { id: string; valid: boolean }) => [id, valid]),
      ).toEqual([[other.body.id, false]]);
    });

    it('returns 400 for a pending decision that names no task', async () => {
      const { status, body } = await request(backend.server)
        .post('/api/apim-networking/decisions')
        .set('Authorization', MIRA)
        .send({ design: publicDesign(), pending: true });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^context\.taskId must be/);
    });

    it.each<[string, string]>([
      ['the user who requested the decision', MIRA],
      ['a token of the operator', PIPELINE],
      ['another plugin', scaffolderHeader('plugin:catalog')],
    ])('is confirmed by nobody else: returns 403 to %s', async (_, caller) => {
      const { body: decision } = await decideIn('task-1');
      await bind(decision.id);
      const { status, body } = await confirm('task-1', caller);
      expect(status).toBe(403);
      expect(body.error.message).toMatch(
        /Only the scaffolder plugin confirms the decisions of its tasks/,
      );
      expect((await verify(decision.id)).body.reason).toBe('pending');
    });

    it('is audited, verified or not', async () => {
      const { id } = await decide();
      await bind(id, DIGEST, MIRA);
      await bind(id);
      await verify(id);
      await confirm('task-1');
      const events = (audit.createEvent as jest.Mock).mock.calls.map(
        ([{ eventId }]) => eventId,
      );
      expect(
        events.filter(event => event === 'deployment-bind').length,
      ).toBeGreaterThanOrEqual(2);
      expect(events).toContain('deployment-verify');
      expect(events).toContain('decision-confirm');
    });

    it('publishes no key', async () => {
      const { body } = await request(backend.server)
        .get('/api/apim-networking/decision-keys')
        .set('Authorization', PIPELINE);
      expect(body).toEqual({ keys: [] });
    });
  });

  it('is not verified once the decision is over', async () => {
    await start({ decisions: { validFor: { milliseconds: 400 } } });
    const { id, validUntil } = await decide();
    await bind(id);
    await new Promise(resolve =>
      setTimeout(resolve, Date.parse(validUntil) - Date.now() + 50),
    );
    expect((await verify(id)).body).toMatchObject({
      verified: false,
      reason: 'time',
    });
    expect(await bind(id, OTHER_DIGEST)).toMatchObject({ status: 409 });
  });

  describe('with a signing key', () => {
    beforeEach(() =>
      start({
        decisions: { signing: { privateKey: pem, keyId: 'portal-1' } },
      }),
    );

    it('is stated in a signed file for as long as the decision is valid', async () => {
      const decision = await decide();
      const { body } = await bind(decision.id);
      expectToMatch('DecisionDeployment', body);
      const { body: keys } = await request(backend.server)
        .get('/api/apim-networking/decision-keys')
        .set('Authorization', PIPELINE);
      expectToMatch('DecisionKeys', keys);
      expect(JSON.stringify(keys)).not.toContain('"d"');
      const { payload, protectedHeader } = await jwtVerify(
        body.statement,
        createLocalJWKSet(keys),
      );
      expect(protectedHeader).toEqual({
        alg: 'EdDSA',
        kid: 'portal-1',
        typ: DECISION_STATEMENT_TYPE,
      });
      expect(payload).toEqual({
        version: 1,
        decisionId: decision.id,
        gateway: 'apim-test',
        environment: 'development',
        designDigest: decision.digest,
        deploymentDigest: DIGEST,
        outcome: 'allowed',
        policyDigest: decision.policyDigest,
        rulesetVersion: decision.rulesetVersion,
        iat: expect.any(Number),
        exp: Math.floor(Date.parse(decision.validUntil) / 1000),
      });
    });
  });
});
