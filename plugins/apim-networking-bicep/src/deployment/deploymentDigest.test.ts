import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deploymentDigest, digestOfGenerated } from './deploymentDigest';

const FILES: Record<string, string> = {
  'main.bicep': "module m 'modules/a.bicep' = {}\n",
  'modules/a.bicep': "output x string = loadTextContent('p.xml')\n",
  'modules/p.xml': '<policies />\n',
  'bicepconfig.json': '{}\n',
  'types.bicep': 'type t = string\n',
  'main.production.bootstrap.bicepparam': "using 'main.bicep'\n",
  'main.production.lockdown.bicepparam': "using 'main.bicep' // lockdown\n",
  'main.staging.bicepparam': "using 'main.bicep' // staging\n",
  'main.production.lockdown.snapshot.json': '{}\n',
  'README.md': '# Gateway\n',
  '.github/workflows/x.yml': 'on: push\n',
  '.apim-networking/decisions.json': '{}\n',
};

describe('deploymentDigest', () => {
  let folder: string;
  const write = (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  };
  const digest = async (environment = 'production') =>
    (await deploymentDigest(folder, environment)).digest;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-digest-'));
    for (const [name, content] of Object.entries(FILES)) write(name, content);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('covers what an environment deploys, and says which files', async () => {
    const { files, parametersFiles } = await deploymentDigest(
      folder,
      'production',
    );
    expect(Object.keys(files).sort()).toEqual([
      'bicepconfig.json',
      'main.bicep',
      'main.production.bootstrap.bicepparam',
      'main.production.lockdown.bicepparam',
      'modules/a.bicep',
      'modules/p.xml',
      'types.bicep',
    ]);
    expect(parametersFiles).toEqual([
      'main.production.bootstrap.bicepparam',
      'main.production.lockdown.bicepparam',
    ]);
  });

  it('never changes its format, which is that of sha256sum over the sorted files', async () => {
    // A golden: digests are recorded for years.
    expect(await digest()).toBe(
      'sha256-v1:2833c7f5865adaab7d17b7f14c927751f6377a9f2261edd4e7df939596c950b5',
    );
    const { files } = await deploymentDigest(folder, 'production');
    const listed = execFileSync(
      'sh',
      [
        '-c',
        `printf '%s\\n' "$@" | LC_ALL=C sort | xargs sha256sum | sha256sum`,
        'sh',
        ...Object.keys(files),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(await digest()).toBe(`sha256-v1:${listed.slice(0, 64)}`);
  });

  it('is the same of files that were generated and are nowhere yet', async () => {
    const generated = Object.entries(FILES).map(([name, content]) => ({
      path: name,
      content,
    }));
    expect(digestOfGenerated(generated, 'production')).toEqual(
      await deploymentDigest(folder, 'production'),
    );
    // What lies in the folder besides is not what was generated.
    write('main.production.bicepparam', "using 'other.bicep'\n");
    expect(await digest()).not.toBe(
      digestOfGenerated(generated, 'production').digest,
    );
  });

  it.each([
    'main.bicep',
    'modules/a.bicep',
    'modules/p.xml',
    'bicepconfig.json',
    'types.bicep',
    'main.production.bootstrap.bicepparam',
    'main.production.lockdown.bicepparam',
  ])('changes with one character of %s, and when it is deleted', async name => {
    const before = await digest();
    write(name, `${FILES[name]} `);
    expect(await digest()).not.toBe(before);
    write(name, FILES[name]);
    expect(await digest()).toBe(before);
    fs.rmSync(path.join(folder, name));
    expect(await digest()).not.toBe(before);
  });

  it.each([
    'modules/bicepconfig.json',
    'modules/b.bicep',
    'evil.txt',
    'main.production.other.bicepparam',
    'main.Production.bicepparam',
    'main.production.bicepparam',
    'production.bicepparam',
    'modules/README.md',
    'modules/.git/x',
    'readme.md',
    '.env',
    'node_modules/x/index.js',
    '__proto__',
    'constructor',
  ])('changes with a file %s that is slipped in', async name => {
    const before = await digest();
    write(name, 'x\n');
    expect(await digest()).not.toBe(before);
  });

  it.each([
    'README.md',
    'TRANSITION.md',
    'catalog-info.yaml',
    'main.staging.bicepparam',
    'main.production.lockdown.snapshot.json',
    '.github/workflows/x.yml',
    '.apim-networking/decisions.json',
  ])('does not change with %s', async name => {
    const before = await digest();
    write(name, 'changed\n');
    expect(await digest()).toBe(before);
  });

  it('is another one for content that is moved to another environment', async () => {
    write('main.production.bicepparam', FILES['main.staging.bicepparam']);
    fs.rmSync(path.join(folder, 'main.production.bootstrap.bicepparam'));
    fs.rmSync(path.join(folder, 'main.production.lockdown.bicepparam'));
    expect(await digest('production')).not.toBe(await digest('staging'));
  });

  it('is another one when two files change places', async () => {
    const before = await digest();
    write('types.bicep', FILES['bicepconfig.json']);
    write('bicepconfig.json', FILES['types.bicep']);
    expect(await digest()).not.toBe(before);
  });

  it('is the same with the line breaks of Windows, but not for a file that is no text', async () => {
    const before = await digest();
    write('main.bicep', FILES['main.bicep'].replaceAll('\n', '\r\n'));
    expect(await digest()).toBe(before);
    write('modules/p.xml', Buffer.from('\0a\nb'));
    const binary = await digest();
    write('modules/p.xml', Buffer.from('\0a\r\nb'));
    expect(await digest()).not.toBe(binary);
  });

  it.each(['modules/link.bicep', 'link', 'docs', 'README.md'])(
    'rejects a symbolic link %s',
    async name => {
      fs.rmSync(path.join(folder, name), { force: true });
      fs.symlinkSync('/etc/hostname', path.join(folder, name));
      await expect(digest()).rejects.toThrow(
        `${name} must be a file or a folder, got a symbolic link`,
      );
    },
  );

  it('rejects names that would be two lines of the digest, or two paths', async () => {
    for (const name of ['a\nb', 'a\\b', 'a\u007f']) {
      write(name, '');
      await expect(digest()).rejects.toThrow(
        /must be without control characters and backslashes/,
      );
      fs.rmSync(path.join(folder, name));
    }
  });

  it.each(['Production', '../x', 'a.b', '', 'a/b', '-a'])(
    'rejects the environment %j',
    async environment => {
      await expect(digest(environment)).rejects.toThrow(
        /environment must be 1 to 32 lower-case/,
      );
    },
  );

  it('rejects a folder without parameters of the environment, one that is not there, and too large a file', async () => {
    await expect(digest('test')).rejects.toThrow(
      /must have main\.test\.bicepparam/,
    );
    await expect(
      deploymentDigest(path.join(folder, 'nowhere'), 'production'),
    ).rejects.toThrow(/must be a folder that can be read, got ENOENT/);
    write('large.bin', Buffer.alloc(10 * 1024 * 1024 + 1));
    await expect(digest()).rejects.toThrow(
      /large\.bin must have at most 10 MB/,
    );
  });
});
