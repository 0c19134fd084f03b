import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBin } from '../__testUtils__/runBin';

describe('apim-networking templates', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'templates-command-'));
  });
  afterEach(async () => rm(folder, { recursive: true, force: true }));

  it('writes templates, updates them, and fails where one was edited', async () => {
    const config = join(folder, 'settings.yaml');
    const out = join(folder, 'out');
    const args = ['templates', '--out', out, '--config', config];
    await writeFile(
      config,
      'templates: [create-public-gateway]\npublish: { host: gitlab, owner: acme }\n',
    );
    expect(await runBin(args)).toMatchObject({
      code: 0,
      stdout: `${out}: 2 files written, 0 up to date, 0 deleted, 0 preserved\n`,
    });
    const template = join(out, 'create-public-gateway/template.yaml');
    expect(await readFile(template, 'utf8')).toContain('publish:gitlab');
    await appendFile(template, '# ours\n');
    await writeFile(config, 'templates: [create-public-gateway]\n');
    const preserved = await runBin(args);
    expect(preserved.code).toBe(1);
    expect(preserved.stdout).toContain(
      'create-public-gateway/template.yaml was edited since it was generated',
    );
    expect(await readFile(template, 'utf8')).toContain('# ours');
    expect((await runBin([...args, '--force'])).code).toBe(0);
    expect(await readFile(template, 'utf8')).toContain('publish:github');
  });

  it('names the wrong setting in one line', async () => {
    const config = join(folder, 'settings.yaml');
    await writeFile(config, 'publish: { host: github, owner: "a b" }\n');
    const { code, stderr } = await runBin([
      'templates',
      '--out',
      join(folder, 'out'),
      '--config',
      config,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^apim-networking: --config .*: publish\.owner must be the name of an organization, group or workspace, such as acme, got "a b"\.\n$/,
    );
  });
});
