import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inSubnet, network, service } from './__testUtils__/resources';
import { runBin } from './__testUtils__/runBin';

describe('apim-networking', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
  });

  afterAll(() => fs.rm(folder, { recursive: true, force: true }));

  async function file(name: string, content: unknown): Promise<string> {
    const target = path.join(folder, name);
    await fs.writeFile(
      target,
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    return target;
  }

  const small = {
    service: service('StandardV2', inSubnet('External')),
    related: [network('10.9.1.0/29')],
  };

  it('prints a posture as text without colour when nobody watches', async () => {
    const run = await runBin(['posture', await file('small.json', small)]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(
      'apim-orders  ·  Standard v2  ·  Integration v2',
    );
    expect(run.stdout).toMatch(/Gateway +yes +yes/);
    expect(run.stdout).toMatch(
      /swedencentral +1 +vnet-orders +snet-apim +10\.9\.1\.0\/29/,
    );
    expect(run.stdout).toMatch(/error +SUB-003 .*\n +fix /);
    // eslint-disable-next-line no-control-regex -- it looks for the escape character
    expect(run.stdout).not.toMatch(/\u001b/);
  });

  it('prints JSON from standard input, from any folder, and fails where it is asked to', async () => {
    const run = await runBin(
      ['posture', '-', '--format', 'json', '--fail-on', 'error'],
      { stdin: JSON.stringify(small), cwd: os.tmpdir() },
    );
    expect(run).toMatchObject({ code: 1, stderr: '' });
    const { summary, findings, confidence } = JSON.parse(run.stdout);
    expect(summary).toEqual({
      tier: 'StandardV2',
      pattern: 'integration-v2',
      gatewayReachableFromInternet: 'yes',
      outboundToPrivateNetwork: 'yes',
      publicNetworkAccess: 'Enabled',
    });
    expect(confidence).toBe('high');
    expect(findings[0]).toMatchObject({
      ruleId: expect.stringMatching(/^SUB-/),
      severity: 'error',
      origin: 'platform',
    });
    expect(findings[0].sources[0].url).toMatch(/^https:/);
  });

  it('gives a list for a list', async () => {
    const run = await runBin(['posture', '-', '-f', 'json'], {
      stdin: JSON.stringify([service('Basic')]),
    });
    expect(JSON.parse(run.stdout)).toMatchObject([
      { summary: { tier: 'Basic', pattern: 'public' } },
    ]);
  });

  it('does not let a name from a file write escape sequences', async () => {
    const run = await runBin(['posture', '-'], {
      stdin: JSON.stringify(service('Basic', {}, 'apim\u001b[2J\u0007x')),
    });
    expect(run.stdout).toContain('apim x  ·  Basic');
  });

  it.each([
    [
      ['posture', 'missing.json'],
      /missing\.json must be readable, got no such file\./,
    ],
    [['posture', '.'], /\. must be readable, got a directory\./],
    [['posture', '-'], /standard input must be .*, got an empty text\./],
    [
      ['check', 'missing.bicep'],
      /missing\.bicep must be readable, got no such file\./,
    ],
    [['nonsense'], /unknown command 'nonsense'/],
    [['posture', '--nonsense'], /unknown option '--nonsense'/],
    [['posture'], /missing required argument 'file'/],
    [
      ['posture', '-', '--format', 'xml'],
      /'xml' is invalid\. Allowed choices are text, json/,
    ],
    [
      ['explain', 'SUB-03'],
      /rule must be an ID that a finding can have, got "SUB-03"\. The nearest are SUB-003/,
    ],
    [
      ['check', 'x.bicep', '--environment', 'production'],
      /--environment must be omitted without --policy, got production\./,
    ],
  ])('rejects %j in one line', async (args, message) => {
    const run = await runBin(args, { cwd: folder });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^apim-networking: [^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });

  it('says that there is no compiler, and that what is named is none', async () => {
    const bicep = await file('main.bicep', '');
    const env = { PATH: folder, BICEP_PATH: '' };
    const without = await runBin(['check', bicep], { env });
    expect(without).toMatchObject({
      code: 2,
      stderr:
        'apim-networking: A Bicep compiler must be installed, got none. Put bicep on the PATH, or set BICEP_PATH or --bicep to its path.\n',
    });
    const wrong = await runBin(['check', bicep, '--bicep', bicep], { env });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(
      /--bicep must be the path of a Bicep CLI, got ".*main\.bicep", which does not run/,
    );
  });

  it('says how a compiler fails that starts and ends', async () => {
    const fake = await file(
      'fake-bicep',
      '#!/bin/sh\n[ "$1" = --version ] && echo "Bicep CLI version 0.0.0" && exit 0\necho "no license" >&2\nexit 3\n',
    );
    await fs.chmod(fake, 0o755);
    const run = await runBin([
      'check',
      await file('main.bicep', ''),
      '--bicep',
      fake,
    ]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      /^apim-networking: The Bicep compiler failed: it ended with exit code 3\n$/,
    );
  });

  it('rejects a file that is larger than 50 MB', async () => {
    const large = await file('large.json', '');
    await fs.truncate(large, 50 * 1024 * 1024 + 1);
    const run = await runBin(['posture', large]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      /large\.json must have at most 50 MB, got more\./,
    );
  });

  it('helps, and says its version', async () => {
    const help = await runBin([]);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/posture .*\n[\s\S]*check .*\n[\s\S]*explain /);
    const version = await runBin(['--version']);
    expect(version).toEqual({
      code: 0,
      stdout: `${require('../package.json').version}\n`,
      stderr: '',
    });
  });
});
