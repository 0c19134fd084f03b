import { execFileSync } from 'node:child_process';
import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { stageFolder, type StagedFolder } from './stageFolder';

describe('stageFolder', () => {
  let folder: string;
  let staging: string;
  let root: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'stage-'));
    staging = path.join(folder, 'staging');
    root = path.join(folder, 'root');
    await fs.mkdir(staging);
    await fs.outputFile(path.join(root, 'infra/main.bicep'), 'var a = 1\n');
  });
  afterEach(() => fs.remove(folder));

  const stage = () => stageFolder(staging, root);
  const namesOf = async (staged: StagedFolder) =>
    (await fs.readdir(staged.path, { recursive: true })).map(String).sort();

  it('copies regular files into a new folder, which nobody else can enter', async () => {
    const [first, second] = [await stage(), await stage()];
    expect(first.path).not.toBe(second.path);
    expect(await namesOf(first)).toEqual([
      'bicepconfig.json',
      'infra',
      'infra/main.bicep',
    ]);
    // eslint-disable-next-line no-bitwise
    expect((await fs.stat(first.path)).mode & 0o077).toBe(0);
    await fs.writeFile(path.join(root, 'infra/main.bicep'), 'changed');
    expect(
      await fs.readFile(path.join(first.path, 'infra/main.bicep'), 'utf8'),
    ).toBe('var a = 1\n');
    await first.remove();
    expect(await fs.readdir(staging)).toHaveLength(1);
  });

  it('does not copy itself where the temporary folder is inside of the root', async () => {
    const inside = path.join(root, 'tmp/private/staging');
    await fs.ensureDir(inside);
    const staged = await stageFolder(inside, root);
    expect(await namesOf(staged)).toEqual([
      'bicepconfig.json',
      'infra',
      'infra/main.bicep',
      'tmp',
    ]);
  });

  it('leaves out links, pipes, archives, large files and folders without Bicep', async () => {
    await fs.writeFile(path.join(folder, 'secret'), 'secret');
    await fs.symlink('../secret', path.join(root, 'link'));
    await fs.symlink('..', path.join(root, 'up'));
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    await fs.writeFile(path.join(root, 'types.tgz'), gzipSync('types'));
    await fs.writeFile(path.join(root, 'large.json'), Buffer.alloc(5_000_001));
    await fs.outputFile(path.join(root, '.git/config'), 'token');
    await fs.outputFile(path.join(root, 'node_modules/a/b.bicep'), '');
    const staged = await stage();
    expect(await namesOf(staged)).toEqual([
      'bicepconfig.json',
      'infra',
      'infra/main.bicep',
    ]);
    expect(Object.fromEntries(staged.omitted)).toEqual({
      link: 'is a symbolic link',
      up: 'is a symbolic link',
      pipe: 'is not a file',
      'types.tgz': 'is a compressed archive',
      'large.json': 'has more than 5 MB',
    });
  });

  it('writes each bicepconfig.json anew, without what is not accepted', async () => {
    await fs.writeFile(
      path.join(root, 'infra/bicepconfig.json'),
      '{ "cloud": {}, "analyzers": { "core": { "enabled": false } } }',
    );
    const staged = await stage();
    expect(
      await fs.readJson(path.join(staged.path, 'infra/bicepconfig.json')),
    ).toEqual({ analyzers: { core: { enabled: false } } });
    expect(staged.removedSettings.get('infra/bicepconfig.json')).toEqual([
      'cloud',
    ]);
  });

  it.each([
    [
      'levels',
      () => fs.outputFile(path.join(root, 'a/'.repeat(33), 'b.bicep'), ''),
    ],
    [
      'files',
      async () => {
        for (let index = 0; index < 10_000; index++) {
          fs.writeFileSync(path.join(root, `${index}.bicep`), '');
        }
      },
    ],
    [
      'MB',
      async () => {
        for (let index = 0; index < 21; index++) {
          await fs.writeFile(
            path.join(root, `${index}`),
            Buffer.alloc(4_900_000),
          );
        }
      },
    ],
  ])(
    'rejects a folder with too many %s, and leaves no copy',
    async (what, fill) => {
      await fill();
      await expect(stage()).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          new RegExp(`^The folder of the Bicep must have at most .*${what}`),
        ),
      });
      expect(await fs.readdir(staging)).toEqual([]);
    },
  );

  it('rejects a folder that does not exist without saying where it was looked for', async () => {
    await expect(stageFolder(staging, path.join(root, 'no'))).rejects.toThrow(
      /^The folder of the Bicep must exist, got none/,
    );
  });
});
