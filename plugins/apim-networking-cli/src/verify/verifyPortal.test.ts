import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import apimNetworking from 'backstage-plugin-apim-networking-backend';
import { DecidedFolder, decidedDesign } from '../__testUtils__/DecidedFolder';

/** The real backend, with a decision of a user that the scaffolder bound to what it generated. */
describe('verify, with the real portal', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let portal: string;
  let folder: DecidedFolder;

  const post = async (where: string, authorization: string, body: object) => {
    const answer = await fetch(`${portal}/api/apim-networking${where}`, {
      method: 'POST',
      headers: {
        Authorization: authorization,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
    return answer.json();
  };
  /** A decision of a user, bound by the scaffolder plugin. */
  const decide = async (design: object, options: object = {}) =>
    (
      await post(
        '/decisions',
        mockCredentials.user.header('user:default/mira'),
        { design, ...options },
      )
    ).id;
  const bind = (id: string, digest: string) =>
    post(
      `/decisions/${id}/deployments`,
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:scaffolder'),
        targetPluginId: 'apim-networking',
      }),
      { digest },
    );

  const start = async (decisions: object = {}) => {
    backend = await startTestBackend({
      features: [
        apimNetworking,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: { apimNetworking: { decisions: decisions as {} } },
        }),
      ],
    });
    portal = `http://localhost:${backend.server.port()}`;
    const id = await decide(decidedDesign);
    folder = await DecidedFolder.create(id);
    await bind(id, folder.deployment.digest);
  };
  const verify = (...options: string[]) =>
    folder.verify('--portal', portal, ...options);

  beforeEach(() => {
    process.env.APIM_NETWORKING_TOKEN = mockCredentials.service.token();
  });
  afterEach(async () => {
    delete process.env.APIM_NETWORKING_TOKEN;
    folder.dispose();
    await backend.stop();
  });

  it('passes for the files that were decided on, and for no others', async () => {
    await start();
    const passed = await verify(
      '--parameters-file',
      'main.production.bicepparam',
      '--gateway',
      'APIM-Orders',
    );
    expect(passed).toMatchObject({
      code: 0,
      result: {
        verified: true,
        environment: 'production',
        gateway: 'apim-orders',
        digest: folder.deployment.digest,
        validUntil: expect.any(String),
      },
    });

    folder.append('main.production.bicepparam', '// one character more');
    folder.write('modules/bicepconfig.json', '{}');
    folder.remove('types.bicep');
    const { code, result } = await verify();
    expect(code).toBe(3);
    expect(result).toMatchObject({
      verified: false,
      reason: 'not-bound',
      message: expect.stringMatching(/changed after the decision/),
      files: {
        changed: ['main.production.bicepparam'],
        added: ['modules/bicepconfig.json'],
        missing: ['types.bicep'],
      },
    });
    expect(result.validUntil).toBeUndefined();
  });

  it('is not deceived by a decision file that was changed with the files', async () => {
    await start();
    folder.append('main.bicep', '// changed');
    const changed = await DecidedFolder.create(
      '00000000-0000-4000-8000-000000000000',
    );
    try {
      // Digest and files as somebody would forge them.
      const forged = {
        format: 'apim-networking-decision-v1',
        decisionId: '00000000-0000-4000-8000-000000000000',
        gateway: 'apim-orders',
        environment: 'production',
        digest: changed.deployment.digest,
        files: {},
      };
      folder.write(
        '.apim-networking/production.decision.json',
        JSON.stringify(forged),
      );
      expect(await verify()).toMatchObject({
        code: 4,
        result: { verified: false, reason: 'not-found' },
      });
    } finally {
      changed.dispose();
    }
  });

  it('is not passed by a decision on another environment or gateway', async () => {
    await start();
    const id = await decide({ ...decidedDesign, environment: 'staging' });
    await bind(id, folder.deployment.digest);
    const file = '.apim-networking/production.decision.json';
    const reference = {
      format: 'apim-networking-decision-v1',
      decisionId: id,
      gateway: 'apim-orders',
      environment: 'production',
      digest: folder.deployment.digest,
      files: folder.deployment.files,
    };
    folder.write(file, JSON.stringify(reference));
    expect(await verify()).toMatchObject({
      code: 4,
      result: { reason: 'other-environment' },
    });
    folder.write(file, JSON.stringify({ ...reference, gateway: 'apim-else' }));
    expect(await verify()).toMatchObject({
      code: 4,
      result: { reason: 'other-gateway' },
    });
    expect(await verify('--gateway', 'apim-orders')).toMatchObject({
      code: 4,
      result: { reason: 'other-gateway' },
    });
  });

  it('fails while the task of the decision has not confirmed it', async () => {
    await start();
    const id = await decide(decidedDesign, {
      pending: true,
      context: { taskId: 'task-1' },
    });
    folder.dispose();
    folder = await DecidedFolder.create(id);
    await bind(id, folder.deployment.digest);
    expect(await verify()).toMatchObject({
      code: 4,
      result: {
        verified: false,
        reason: 'pending',
        message: expect.stringMatching(/is not confirmed/),
      },
    });
  });

  it('fails once the decision is over', async () => {
    await start({ validFor: { seconds: 2 } });
    await new Promise(resolve => setTimeout(resolve, 2_100));
    expect(await verify()).toMatchObject({
      code: 4,
      result: {
        verified: false,
        reason: 'time',
        message: expect.stringMatching(/Run the template again/),
      },
    });
  });

  it('fails without a token, and with one that is rejected', async () => {
    await start();
    process.env.APIM_NETWORKING_TOKEN = mockCredentials.service.invalidToken();
    expect(await verify()).toMatchObject({
      code: 5,
      result: { verified: false, reason: 'unauthorized' },
    });
    delete process.env.APIM_NETWORKING_TOKEN;
    expect(await verify()).toMatchObject({
      code: 2,
      result: {
        reason: 'unusable-input',
        message: expect.stringMatching(/^APIM_NETWORKING_TOKEN must have/),
      },
    });
  });
});
