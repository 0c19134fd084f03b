import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { bicepPath, skipReason } from '../testing/compilerForTests';
import { startBicepCompiler } from './BicepNodeCompiler';
import { findBicep } from './findBicep';

describe('a compiler that is missing or does not work', () => {
  let folder: string;
  const before = { path: process.env.PATH, bicep: process.env.BICEP_PATH };

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
    delete process.env.BICEP_PATH;
  });

  afterEach(async () => {
    process.env.PATH = before.path;
    if (before.bicep) process.env.BICEP_PATH = before.bicep;
    await fs.remove(folder);
  });

  async function program(script: string): Promise<string> {
    const file = path.join(folder, 'bicep');
    await fs.writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  }

  it('is not found where there is none', async () => {
    process.env.PATH = folder;
    await expect(findBicep()).resolves.toBeUndefined();
  });

  it('is named when what was configured does not run', async () => {
    await expect(findBicep('/nowhere/bicep')).rejects.toThrow(
      'apimNetworking.bicep.path is "/nowhere/bicep", which does not run; it needs the path of a Bicep CLI',
    );
    process.env.BICEP_PATH = await program('exit 3');
    await expect(findBicep()).rejects.toThrow(/^BICEP_PATH is /);
  });

  it('is found by what was configured first', async () => {
    const file = await program('echo "Bicep CLI version 0.0.0"');
    process.env.BICEP_PATH = '/nowhere/bicep';
    await expect(findBicep(file)).resolves.toBe(file);
  });

  it('is an error when it ends at once', async () => {
    await expect(
      startBicepCompiler(await program('exit 3'), { timeoutMs: 5_000 }),
    ).rejects.toThrow(/^The Bicep compiler /);
  });

  it('is an error when it hangs, within the time that it is given', async () => {
    const begin = Date.now();
    await expect(
      startBicepCompiler(await program('exec sleep 30'), { timeoutMs: 300 }),
    ).rejects.toThrow(/did not start within 0\.3 s$/);
    expect(Date.now() - begin).toBeLessThan(5_000);
  });
});

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`the real compiler${skipReason}`, () => {
  it('lists every diagnostic, warnings too, with file and line', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
    const compiler = await startBicepCompiler(bicepPath!);
    try {
      await fs.writeFile(
        path.join(folder, 'main.bicep'),
        'param name string\nvar unused = 1\n',
      );
      const file = path.join(folder, 'main.bicepparam');
      await fs.writeFile(file, "using 'main.bicep'\nparam name = 'a'\n");
      await expect(compiler.compile(file)).rejects.toThrow(
        /main\.bicepparam does not compile without a diagnostic:\n.*main\.bicep:\d+: Warning no-unused/s,
      );
    } finally {
      compiler.dispose();
      await fs.remove(folder);
    }
  }, 60_000);

  it('is an error when it is killed in the middle', async () => {
    const compiler = await startBicepCompiler(bicepPath!);
    compiler.dispose();
    await expect(compiler.compile('/tmp/main.bicepparam')).rejects.toThrow(
      /^The Bicep compiler /,
    );
  }, 60_000);
});
