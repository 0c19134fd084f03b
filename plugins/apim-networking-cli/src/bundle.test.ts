import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const script = path.resolve(__dirname, '../scripts/bundle.mjs');

describe('the command line in one file', () => {
  let folder: string;
  let file: string;

  beforeAll(() => {
    // Outside of the repository, where there is no package to be found.
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-bundle-'));
    file = path.join(folder, 'apim-networking.cjs');
    execFileSync(process.execPath, [script, file]);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [file, ...args], {
      cwd: folder,
      env: { PATH: '' },
      encoding: 'utf8',
    });

  it('needs nothing but Node.js', () => {
    const text = fs.readFileSync(file, 'utf8');
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)]
      .map(([, name]) => name.replace(/^node:/, ''))
      .filter(name => !builtinModules.includes(name));
    expect(required).toEqual([]);
    expect(run('--version')).toMatchObject({ status: 0, stderr: '' });
  });

  it('has the licenses of what is in it', () => {
    const text = fs.readFileSync(path.join(folder, 'LICENSES.txt'), 'utf8');
    const licenses = text.split(`\n${'-'.repeat(80)}\n\n`);
    expect(licenses).toEqual(
      expect.arrayContaining([expect.stringMatching(/^zod \d.*\(MIT\)\n/)]),
    );
    for (const license of licenses) {
      expect(license.trim()).toMatch(/^\S+ \d\S+ \(\S+\)/);
    }
  });

  it('explains, and verifies nothing that it does not know', () => {
    expect(run('explain', 'SUB-002').stdout).toMatch(/^SUB-002 /);
    fs.writeFileSync(path.join(folder, 'main.prod.bicepparam'), '');
    expect(
      run('verify', '.', '--environment', 'prod', '--keys', 'none.json'),
    ).toMatchObject({
      status: 4,
      stdout: expect.stringMatching(/^Not verified: /),
    });
  });

  it('has the same bytes each time', () => {
    const again = path.join(folder, 'again.cjs');
    execFileSync(process.execPath, [script, again]);
    expect(fs.readFileSync(again).equals(fs.readFileSync(file))).toBe(true);
  });
});
