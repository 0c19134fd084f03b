import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  digestOfGenerated,
  writeDecisionFile,
} from 'backstage-plugin-apim-networking-bicep';
import { runScript } from '../../__testUtils__/bash';
import { requireStillValid, verifyDecision } from './decision';
import { azureDevOpsShell, gitHubShell } from './Shell';
import { reportUnchecked } from './verify';

const ID = '7c6e1d52-0000-4000-8000-000000000001';
const hasJq =
  !spawnSync('jq', ['--version']).error || process.env.CI === 'true';
const describeWithJq = hasJq ? describe : describe.skip;

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEYS = JSON.stringify({
  keys: [
    {
      ...publicKey.export({ format: 'jwk' }),
      kid: 'portal-1',
      alg: 'EdDSA',
      use: 'sig',
    },
  ],
});

function signed(claims: object): string {
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode({
    alg: 'EdDSA',
    kid: 'portal-1',
    typ: 'apim-networking-decision+jwt',
  })}.${encode(claims)}`;
  return `${input}.${sign(undefined, Buffer.from(input), privateKey).toString(
    'base64url',
  )}`;
}

/** With the real command line, as pipelines have it. */
describeWithJq(
  `the gate of a pipeline${hasJq ? '' : ' (skipped: no jq)'}`,
  () => {
    const folder = createMockDirectory();
    let bundle: string;
    let server: Server | undefined;

    const files = [
      { path: 'main.bicep', content: 'output x string = ""\n' },
      { path: 'bicepconfig.json', content: '{}\n' },
      { path: 'main.test.bicepparam', content: "using 'main.bicep'\n" },
    ];
    const deployment = digestOfGenerated(files, 'test');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      version: 1,
      decisionId: ID,
      gateway: 'apim-orders',
      environment: 'test',
      designDigest: 'd',
      deploymentDigest: deployment.digest,
      outcome: 'allowed',
      policyDigest: 'p',
      rulesetVersion: '1',
      iat: now,
      exp: now + 600,
    };

    beforeAll(() => {
      bundle = path.join(
        fs.mkdtempSync(path.join(os.tmpdir(), 'apim-cli-')),
        'apim-networking.cjs',
      );
      execFileSync(process.execPath, [
        path.resolve(
          __dirname,
          '../../../../apim-networking-cli/scripts/bundle.mjs',
        ),
        bundle,
      ]);
    });
    afterAll(() => fs.rmSync(path.dirname(bundle), { recursive: true }));

    beforeEach(() => {
      folder.setContent({
        temp: {},
        infra: {
          ...Object.fromEntries(files.map(file => [file.path, file.content])),
          '.apim-networking': {
            'test.decision.json': writeDecisionFile({
              decisionId: ID,
              gateway: 'apim-orders',
              environment: 'test',
              digest: deployment.digest,
              files: { ...deployment.files },
            }),
            'test.decision.jws': signed(claims),
          },
        },
      });
      fs.copyFileSync(bundle, folder.resolve('temp/apim-networking.cjs'));
    });
    afterEach(() => server?.close());

    const env = (changed: Record<string, string> = {}) => ({
      PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin`,
      RUNNER_TEMP: folder.resolve('temp'),
      AGENT_TEMPDIRECTORY: folder.resolve('temp'),
      GITHUB_STEP_SUMMARY: folder.resolve('summary'),
      GITHUB_OUTPUT: folder.resolve('output'),
      FOLDER: 'infra',
      ENVIRONMENT: 'test',
      GATEWAY_NAME: 'apim-orders',
      PARAMETERS_FILES: 'main.test.bicepparam',
      APIM_NETWORKING_KEYS: KEYS,
      ...changed,
    });
    const byKeys = verifyDecision(
      gitHubShell,
      { kind: 'keys' },
      { policyVariable: false },
    );
    const run = (script: string, changed: Record<string, string> = {}) =>
      runScript(script, { folder: folder.path, env: env(changed) });
    const read = (file: string) =>
      fs.existsSync(folder.resolve(file))
        ? fs.readFileSync(folder.resolve(file), 'utf8')
        : '';

    it('opens for what was decided on, and says until when', () => {
      expect(run(byKeys)).toMatchObject({ status: 0, stderr: '' });
      expect(read('output')).toBe(
        `valid_until=${new Date((now + 600) * 1000).toISOString()}\n`,
      );
      expect(read('summary')).toMatch(
        /^## Decision for test\n\nDecision .* allows these files/,
      );
    });

    it('stays closed for files that changed after the decision', () => {
      folder.addContent({ 'infra/main.bicep': 'output x string = "evil"\n' });
      const { status, stdout } = run(byKeys);
      expect(status).toBe(3);
      expect(stdout).toContain(
        '::error::No valid decision allows what would be deployed to test',
      );
      expect(read('summary')).toContain('they changed after the decision');
      expect(read('output')).toBe('');
    });

    it.each<[string, Record<string, string>, number]>([
      ['another parameters file', { PARAMETERS_FILES: 'main.bicep' }, 2],
      [
        'one more parameters file',
        { PARAMETERS_FILES: 'main.test.bicepparam\nevil.bicepparam' },
        2,
      ],
      ['another gateway', { GATEWAY_NAME: 'apim-else' }, 4],
      ['another environment', { ENVIRONMENT: 'production' }, 2],
      ['keys of somebody else', { APIM_NETWORKING_KEYS: '{"keys":[]}' }, 2],
      ['no keys', { APIM_NETWORKING_KEYS: '' }, 1],
      [
        'a macro without a value',
        { APIM_NETWORKING_KEYS: '$(APIM_NETWORKING_KEYS)' },
        1,
      ],
      ['another folder', { FOLDER: 'nowhere' }, 2],
    ])('stays closed for %s', (_, changed, code) => {
      const { status, stdout } = run(byKeys, changed);
      expect(status).toBe(code);
      expect(stdout).toContain('::error::');
      expect(read('output')).toBe('');
    });

    it('stays closed when the command line answers nothing, or ends well without an answer', () => {
      for (const script of ['', 'process.exit(0)', 'process.exit(9)']) {
        folder.addContent({ 'temp/apim-networking.cjs': script });
        const { status, stdout } = run(byKeys);
        expect(status).not.toBe(0);
        expect(stdout).toContain('::error::No answer whether a decision');
      }
      const lying =
        'require("fs").writeFileSync(process.argv.at(-1), \'{"message":"m","verified":false}\')';
      folder.addContent({ 'temp/apim-networking.cjs': lying });
      expect(run(byKeys).status).not.toBe(0);
      expect(read('output')).toBe('');
    });

    it('stays closed without the policy that must be there', () => {
      const withPolicy = verifyDecision(
        azureDevOpsShell,
        { kind: 'keys' },
        { policyVariable: true },
      );
      const { status, stdout } = run(withPolicy);
      expect(status).toBe(1);
      expect(stdout).toContain(
        '##vso[task.logissue type=error]APIM_NETWORKING_POLICY must have',
      );
    });

    it('asks the portal with the token of the environment, which no argument holds', async () => {
      const byPortal = verifyDecision(
        azureDevOpsShell,
        { kind: 'portal', url: 'https://portal.example.com' },
        { policyVariable: false },
      );
      const requests: string[] = [];
      let verified = true;
      server = createServer((req, res) => {
        requests.push(String(req.headers.authorization));
        res.setHeader('content-type', 'application/json');
        res.end(
          JSON.stringify({
            verified,
            message: 'As the portal says.',
            decisionId: ID,
            gateway: 'apim-orders',
            environment: 'test',
            digest: deployment.digest,
            ...(verified
              ? { validUntil: new Date(Date.now() + 60_000).toISOString() }
              : { reason: 'policy' }),
          }),
        );
      });
      await new Promise<void>(resolve => {
        server!.listen(0, '127.0.0.1', resolve);
      });
      const { port } = server.address() as AddressInfo;
      const execute = () =>
        promisify(execFile)('bash', ['--noprofile', '--norc', '-c', byPortal], {
          cwd: folder.path,
          env: env({
            DECISION_PORTAL: `http://127.0.0.1:${port}`,
            APIM_NETWORKING_TOKEN: 'token-4711',
          }),
        });
      const { stdout } = await execute();
      expect(stdout).toMatch(
        /##vso\[task\.setvariable variable=valid_until;isOutput=true\]20/,
      );
      expect(requests).toEqual(['Bearer token-4711']);
      expect(byPortal).not.toContain('--token');
      verified = false;
      await expect(execute()).rejects.toMatchObject({ code: 4 });
      const { status, stdout: without } = run(byPortal, {
        DECISION_PORTAL: `http://127.0.0.1:${port}`,
        APIM_NETWORKING_TOKEN: '$(APIM_NETWORKING_TOKEN)',
      });
      expect(status).toBe(1);
      expect(without).toContain('APIM_NETWORKING_TOKEN must have');
    });
  },
);

describe('a deployment after its approval', () => {
  const folder = createMockDirectory();
  const run = (until?: string) =>
    runScript(requireStillValid(gitHubShell), {
      folder: folder.path,
      env: {
        PATH: '/usr/bin:/bin',
        ...(until !== undefined && { DECISION_VALID_UNTIL: until }),
      },
    });

  it('goes on while the decision is valid', () => {
    expect(run(new Date(Date.now() + 60_000).toISOString()).status).toBe(0);
  });

  it.each(['2026-01-01T00:00:00.000Z', '', 'null', 'tomorrow', '9', '; true'])(
    'stops for %j',
    until => {
      const { status, stdout } = run(until);
      expect(status).not.toBe(0);
      expect(stdout).toContain('::error::');
    },
  );

  it('stops when nobody says until when', () => {
    expect(run().status).not.toBe(0);
  });
});

describe('a pipeline without a command line', () => {
  const folder = createMockDirectory();

  it.each([
    ['rules', 'neither the rules, nor the policy, nor whether a decision'],
    ['decisions', 'nothing checks whether a decision allows'],
  ] as const)('says in its summary that it does not check %s', (what, text) => {
    folder.setContent({ temp: {} });
    const { status, stdout } = runScript(reportUnchecked(gitHubShell, what), {
      folder: folder.path,
      env: {
        PATH: '/usr/bin:/bin',
        RUNNER_TEMP: folder.resolve('temp'),
        GITHUB_STEP_SUMMARY: folder.resolve('summary'),
        ENVIRONMENT: 'test',
      },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('::warning::');
    const summary = fs.readFileSync(folder.resolve('summary'), 'utf8');
    expect(summary).toMatch(/^## Not checked\n/);
    expect(summary).toContain(text);
    expect(summary).toContain('`apimNetworking.pipeline.');
  });
});
