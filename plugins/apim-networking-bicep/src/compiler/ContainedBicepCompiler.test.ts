import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { strictly } from '../__testUtils__/strictly';
import { startBicepCompiler } from './startBicepCompiler';
import { findBicep } from './findBicep';
import { predictedResources } from './predictedResources';

async function pidOf(file: string): Promise<number> {
  return Number(await fs.readFile(file, 'utf8'));
}

/** Waits until there is no such process. */
async function untilGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(30);
  }
  throw new Error(`Process ${pid} is still there`);
}

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

  it('is found on the PATH, which it does not get itself', async () => {
    await program(
      '[ "$PATH" = /nonexistent ] && echo "Bicep CLI version 0.0.0"',
    );
    process.env.PATH = folder;
    await expect(findBicep()).resolves.toBe('bicep');
  });

  it('is ended when it answers without end', async () => {
    const file = await program(
      "printf 'Content-Length: 900000000\\r\\n\\r\\n'; exec /usr/bin/yes",
    );
    await expect(startBicepCompiler(file, { sandbox: 'off' })).rejects.toThrow(
      /ended because its answer had more than 4 MB$/,
    );
  });

  it('is named when what was configured does not run', async () => {
    await expect(findBicep('/nowhere/bicep')).rejects.toThrow(
      'apimNetworking.bicep.path must be the path of a Bicep CLI, got "/nowhere/bicep", which does not run.',
    );
    process.env.BICEP_PATH = await program('exit 3');
    await expect(findBicep()).rejects.toThrow(
      /^BICEP_PATH must be the path of a Bicep CLI, .* does not run/,
    );
  });

  it('is found by what was configured first', async () => {
    const file = await program('echo "Bicep CLI version 0.0.0"');
    process.env.BICEP_PATH = '/nowhere/bicep';
    await expect(findBicep(file)).resolves.toBe(file);
  });

  it('is an error when it ends at once, and says how', async () => {
    await expect(
      startBicepCompiler(await program('echo "no license" >&2; exit 3'), {
        timeoutMs: 5_000,
      }),
    ).rejects.toThrow(/^The Bicep compiler failed: it ended with exit code 3$/);
  });

  it('is an error when it hangs, within the time that it is given, and does not stay', async () => {
    const begin = Date.now();
    const file = path.join(folder, 'pid');
    await expect(
      startBicepCompiler(
        await program(`echo $$ > ${file}; exec /bin/sleep 30`),
        {
          timeoutMs: 500,
        },
      ),
    ).rejects.toThrow(/did not start within 0\.5 s$/);
    await untilGone(await pidOf(file));
    expect(Date.now() - begin).toBeLessThan(5_000);
  });
});

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`the real compiler${skipReason}`, () => {
  const MAIN = 'param name string\noutput name string = name\n';
  const PARAMETERS = "using 'main.bicep'\nparam name = 'a'\n";

  it.each([
    [
      'a template',
      { 'main.bicep': `${MAIN}var unused = 1\n` },
      /main\.bicep:3: warning no-unused-vars/,
    ],
    [
      'a module',
      {
        'main.bicep': `${MAIN}module one 'one.bicep' = {\n}\n`,
        'one.bicep': 'var unused = 1\n',
      },
      /one\.bicep:1: warning no-unused-vars/,
    ],
    [
      'a type that is imported',
      {
        'main.bicep': `import { oneType } from 'one.bicep'\n${MAIN}param one oneType?\noutput one oneType? = one\n`,
        'one.bicep': '@export()\ntype oneType = {\n  a: unknownType\n}\n',
      },
      /one\.bicep:3: error BCP302/,
    ],
    [
      'the parameters',
      { 'main.bicepparam': "using 'main.bicep'\nparam name = 1\n" },
      /main\.bicepparam:2: error BCP033/,
    ],
    [
      'parameters that one is missing of',
      { 'main.bicepparam': "using 'main.bicep'\n" },
      /main\.bicepparam:1: error BCP258/,
    ],
  ])(
    'lists the diagnostics of %s, warnings too, with file and line',
    async (_, files, diagnostic) => {
      const folder = await fs.mkdtemp(
        path.join(os.tmpdir(), 'apim-networking-'),
      );
      const compiler = strictly(await startBicepCompiler(bicepPath!));
      try {
        const all = {
          'main.bicep': MAIN,
          'main.bicepparam': PARAMETERS,
          ...files,
        };
        for (const [name, text] of Object.entries(all)) {
          await fs.writeFile(path.join(folder, name), text);
        }
        const compiling = compiler.compile(
          path.join(folder, 'main.bicepparam'),
        );
        await expect(compiling).rejects.toThrow(diagnostic);
      } finally {
        compiler.dispose();
        await fs.remove(folder);
      }
    },
  );

  describe('as a process', () => {
    let folder: string;
    const place = {
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'rg',
    };
    const parameters = () => path.join(folder, 'main.bicepparam');

    beforeEach(async () => {
      folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
      await fs.writeFile(path.join(folder, 'main.bicep'), '');
      await fs.writeFile(parameters(), "using 'main.bicep'\n");
    });

    afterEach(() => fs.remove(folder));

    async function start(timeoutMs: number) {
      const file = path.join(folder, 'bicep');
      const pid = path.join(folder, 'pid');
      await fs.writeFile(
        file,
        `#!/bin/sh\necho $$ > ${pid}\nexec "${bicepPath}" "$@"\n`,
        { mode: 0o755 },
      );
      const compiler = await startBicepCompiler(file, { timeoutMs });
      return { compiler, pid: await pidOf(pid) };
    }

    it('is gone when it is disposed of, once or twice', async () => {
      const { compiler, pid } = await start(60_000);
      await compiler.compile(parameters());
      const begin = Date.now();
      compiler.dispose();
      compiler.dispose();
      await untilGone(pid);
      expect(Date.now() - begin).toBeLessThan(2_000);
      await expect(compiler.compile(parameters())).rejects.toThrow(
        /^The Bicep compiler /,
      );
    });

    it('is an error when it is killed in the middle', async () => {
      const { compiler, pid } = await start(60_000);
      process.kill(pid, 'SIGSTOP');
      const answer = compiler.compile(parameters());
      process.kill(pid, 'SIGKILL');
      await expect(answer).rejects.toThrow(
        'The Bicep compiler ended by SIGKILL, before it could compile',
      );
    });

    it('compiles and predicts at once, and goes on after a diagnostic', async () => {
      const { compiler, pid } = await start(60_000);
      const template = path.join(folder, 'main.bicep');
      await fs.writeFile(
        template,
        "resource ip 'Microsoft.Network/publicIPAddresses@2024-05-01' = {\n  name: 'pip'\n  location: 'westeurope'\n}\n",
      );
      try {
        const { snapshot } = await compiler.compileAndSnapshot(
          parameters(),
          place,
        );
        expect(snapshot).toBe(await compiler.snapshot(parameters(), place));
        expect(predictedResources(snapshot)).toEqual([
          expect.objectContaining({ name: 'pip', location: 'westeurope' }),
        ]);
        await fs.writeFile(template, 'var unused = 1\n');
        await expect(
          compiler.compileAndSnapshot(parameters(), place),
        ).resolves.toMatchObject({
          diagnostics: [
            { file: 'main.bicep', level: 'warning', code: 'no-unused-vars' },
          ],
        });
        await fs.writeFile(template, 'var broken = \n');
        await expect(
          compiler.compileAndSnapshot(parameters(), place),
        ).rejects.toThrow(/main\.bicep:1: error BCP009/);
        expect(() => process.kill(pid, 0)).not.toThrow();
        await fs.writeFile(template, '');
        await compiler.compile(parameters());
      } finally {
        compiler.dispose();
      }
    });

    it('is an error when it is killed while it compiles and predicts', async () => {
      const { compiler, pid } = await start(60_000);
      process.kill(pid, 'SIGSTOP');
      const answer = compiler.compileAndSnapshot(parameters(), place);
      process.kill(pid, 'SIGKILL');
      await expect(answer).rejects.toThrow(
        'The Bicep compiler ended by SIGKILL, before it could compile',
      );
    });

    it('is an error when it hangs in the middle, and does not stay', async () => {
      const { compiler, pid } = await start(15_000);
      process.kill(pid, 'SIGSTOP');
      await expect(compiler.predict(parameters())).rejects.toThrow(
        'The Bicep compiler did not predict within 15 s',
      );
      await untilGone(pid);
    });
  });
});
