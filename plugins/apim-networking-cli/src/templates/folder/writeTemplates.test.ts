import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST, writeTemplates } from './writeTemplates';

const file = (path: string, content = `${path}\n`) => ({ path, content });

describe('writeTemplates', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'templates-'));
  });
  afterEach(async () => rm(folder, { recursive: true, force: true }));
  const read = (path: string) => readFile(join(folder, path), 'utf8');

  it('updates what it wrote, deletes what is no template any more, and leaves other files', async () => {
    await writeFile(join(folder, 'README.md'), 'ours');
    const first = await writeTemplates(
      folder,
      [file('all.yaml'), file('a/template.yaml'), file('b/template.yaml')],
      false,
    );
    expect(first.written).toHaveLength(3);
    const second = await writeTemplates(
      folder,
      [file('all.yaml'), file('a/template.yaml', 'new')],
      false,
    );
    expect(second).toEqual({
      written: ['a/template.yaml'],
      unchanged: ['all.yaml'],
      deleted: ['b/template.yaml'],
      preserved: [],
    });
    expect(await read('a/template.yaml')).toBe('new');
    expect(await read('README.md')).toBe('ours');
    expect((await readdir(folder)).sort()).toEqual(
      [MANIFEST, 'README.md', 'a', 'all.yaml'].sort(),
    );
  });

  it('keeps what was edited, also when it is no template any more, until it is forced', async () => {
    await writeTemplates(
      folder,
      [file('a/template.yaml'), file('b.yaml')],
      false,
    );
    await writeFile(join(folder, 'a/template.yaml'), 'edited');
    await writeFile(join(folder, 'b.yaml'), 'edited');
    const update = [file('a/template.yaml', 'new')];
    for (const _ of [1, 2]) {
      expect(await writeTemplates(folder, update, false)).toMatchObject({
        written: [],
        deleted: [],
        preserved: [
          { path: 'a/template.yaml', why: 'edited' },
          { path: 'b.yaml', why: 'edited' },
        ],
      });
      expect(await read('a/template.yaml')).toBe('edited');
    }
    expect(await writeTemplates(folder, update, true)).toMatchObject({
      written: ['a/template.yaml'],
      deleted: ['b.yaml'],
      preserved: [],
    });
    await expect(read('b.yaml')).rejects.toThrow(/ENOENT/);
  });

  it('keeps a file of somebody else that is in its place', async () => {
    await writeFile(join(folder, 'all.yaml'), 'ours');
    expect(
      await writeTemplates(folder, [file('all.yaml')], false),
    ).toMatchObject({ preserved: [{ path: 'all.yaml', why: 'foreign' }] });
    expect(await read('all.yaml')).toBe('ours');
  });

  it('takes an edit that is what it would write for its own', async () => {
    await writeTemplates(folder, [file('a.yaml', 'old')], false);
    await writeFile(join(folder, 'a.yaml'), 'new');
    expect(
      await writeTemplates(folder, [file('a.yaml', 'new')], false),
    ).toMatchObject({ unchanged: ['a.yaml'], preserved: [] });
  });

  it.each([
    'no JSON',
    '{"version":2,"files":{}}',
    `{"version":1,"files":{"../../etc/passwd":"${'0'.repeat(64)}"}}`,
    `{"version":1,"files":{"/etc/passwd":"${'0'.repeat(64)}"}}`,
  ])('rejects the manifest %s, and touches nothing', async manifest => {
    await writeFile(join(folder, MANIFEST), manifest);
    await expect(
      writeTemplates(folder, [file('a.yaml')], true),
    ).rejects.toThrow(/must be the manifest that an earlier run wrote/);
    expect(await readdir(folder)).toEqual([MANIFEST]);
  });

  it('says which folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(
      writeTemplates(join(folder, 'file'), [file('a.yaml')], false),
    ).rejects.toThrow(/--out must be a folder.*file/);
  });
});
