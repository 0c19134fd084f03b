import { chmodSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { WarmBicepCompiler } from './WarmBicepCompiler';

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('WarmBicepCompiler', () => {
  const folder = createMockDirectory();
  const before = { PATH: process.env.PATH, BICEP_PATH: process.env.BICEP_PATH };
  const made: WarmBicepCompiler[] = [];

  beforeEach(() => {
    folder.setContent({
      pids: '',
      empty: {},
      // Found before any that lies in a folder above.
      'bicepconfig.json': '{}',
      'main.bicep': '',
      'main.bicepparam': "using 'main.bicep'\n",
      'broken.bicep': 'var broken = \n',
      'broken.bicepparam': "using 'broken.bicep'\n",
    });
    delete process.env.BICEP_PATH;
  });

  afterEach(() => {
    made.splice(0).forEach(compiler => compiler.dispose());
    process.env.PATH = before.PATH;
    if (before.BICEP_PATH) process.env.BICEP_PATH = before.BICEP_PATH;
  });

  const parameters = folder.resolve('main.bicepparam');

  function create(
    options: Parameters<typeof WarmBicepCompiler.create>[0],
  ): WarmBicepCompiler {
    const compiler = WarmBicepCompiler.create(options);
    made.push(compiler);
    return compiler;
  }

  function program(script: string): string {
    folder.addContent({
      bicep: `#!/bin/sh
if [ "$1" = --version ]; then echo "Bicep CLI version 0.0.0"; exit 0; fi
echo $$ >> ${folder.resolve('pids')}
${script}
`,
    });
    chmodSync(folder.resolve('bicep'), 0o755);
    return folder.resolve('bicep');
  }

  /** Every process that was started, the latest last. */
  function pids(): number[] {
    return readFileSync(folder.resolve('pids'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(Number);
  }

  function isThere(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  async function untilGone(pid: number): Promise<void> {
    for (let attempt = 0; attempt < 100 && isThere(pid); attempt++) {
      await sleep(30);
    }
    expect(isThere(pid)).toBe(false);
  }

  it('says how to get a compiler where there is none, and finds one that comes later', async () => {
    process.env.PATH = folder.resolve('empty');
    const compiler = create({});
    await expect(compiler.path()).resolves.toBeUndefined();
    await expect(
      compiler.use(bicep => bicep.compile(parameters)),
    ).rejects.toThrow(
      /A Bicep compiler must be installed, got none\. Set apimNetworking\.bicep\.path/,
    );
    process.env.PATH = ['/usr/bin', '/bin', before.PATH].join(':');
    process.env.BICEP_PATH = program('exit 1');
    await expect(compiler.path()).resolves.toBe(folder.resolve('bicep'));
  });

  it('names a configured compiler that does not run', async () => {
    await expect(create({ bicepPath: '/nowhere' }).path()).rejects.toThrow(
      'apimNetworking.bicep.path must be the path of a Bicep CLI, got "/nowhere", which does not run.',
    );
  });

  it('starts again after a start that hung, each time within its time', async () => {
    const compiler = create({
      bicepPath: program('exec /bin/sleep 30'),
      timeoutMs: 300,
    });
    const begin = Date.now();
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(
        compiler.use(bicep => bicep.compile(parameters)),
      ).rejects.toThrow(/did not start within 0\.3 s/);
    }
    expect(pids()).toHaveLength(2);
    await Promise.all(pids().map(untilGone));
    expect(Date.now() - begin).toBeLessThan(10_000);
  });

  it('starts nothing once it is disposed of', async () => {
    const compiler = create({ bicepPath: program('exec /bin/sleep 30') });
    compiler.dispose();
    await expect(
      compiler.use(bicep => bicep.compile(parameters)),
    ).rejects.toThrow('the backend is shutting down');
    expect(pids()).toEqual([]);
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    const real = () => program(`exec "${bicepPath}" "$@"`);
    const compile = (compiler: WarmBicepCompiler) =>
      compiler.use(bicep => bicep.compile(parameters));

    it('is one process for tasks at the same time, also after diagnostics', async () => {
      const compiler = create({ bicepPath: real() });
      const [first, second, third] = await Promise.allSettled([
        compile(compiler),
        compiler.use(bicep =>
          bicep.compile(folder.resolve('broken.bicepparam')),
        ),
        compiler.use(bicep => bicep.predict(parameters)),
      ]);
      expect(first.status).toBe('fulfilled');
      expect(second).toMatchObject({
        status: 'rejected',
        reason: {
          message: expect.stringContaining('error BCP009'),
        },
      });
      expect(third).toEqual({ status: 'fulfilled', value: [] });
      await compile(compiler);
      expect(pids()).toHaveLength(1);
    });

    it('goes on after a request that the compiler answered with an error', async () => {
      const compiler = create({ bicepPath: real() });
      await compile(compiler);
      await expect(
        compiler.use(bicep =>
          bicep.predict(folder.resolve('broken.bicepparam')),
        ),
      ).rejects.toMatchObject({
        name: 'BicepCompilationError',
        message: expect.stringContaining('The Bicep compiler failed'),
      });
      await compile(compiler);
      expect(pids()).toHaveLength(1);
    });

    it('sees a file as it is now, not as it was', async () => {
      const compiler = create({ bicepPath: real() });
      await compile(compiler);
      folder.addContent({ 'main.bicep': 'var broken = \n' });
      await expect(compile(compiler)).rejects.toThrow('BCP009');
    });

    it('answers the next question after its process was killed, without anyone noticing', async () => {
      const compiler = create({ bicepPath: real() });
      await compile(compiler);
      const [pid] = pids();
      process.kill(pid, 'SIGKILL');
      await untilGone(pid);
      await expect(compile(compiler)).resolves.toEqual([]);
      expect(pids()).toHaveLength(2);
    });

    it('gives up a question that hangs, ends the process, and answers the one that waited', async () => {
      // On a busy machine a compiler takes seconds to start.
      const compiler = create({ bicepPath: real(), timeoutMs: 15_000 });
      await compile(compiler);
      const [pid] = pids();
      process.kill(pid, 'SIGSTOP');
      const begin = Date.now();
      const [hung, waited] = await Promise.allSettled([
        compile(compiler),
        compile(compiler),
      ]);
      expect(hung).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('did not compile within') },
      });
      expect(waited.status).toBe('fulfilled');
      await untilGone(pid);
      expect(pids()).toHaveLength(2);
      expect(Date.now() - begin).toBeLessThan(50_000);
    });

    it('lets a cancelled task go at once, and keeps the process for others', async () => {
      const compiler = create({ bicepPath: real() });
      await compile(compiler);
      const controller = new AbortController();
      const [pid] = pids();
      process.kill(pid, 'SIGSTOP');
      const cancelled = compiler.use(bicep => bicep.compile(parameters), {
        signal: controller.signal,
      });
      controller.abort();
      await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
      process.kill(pid, 'SIGCONT');
      await compile(compiler);
      expect(pids()).toEqual([pid]);
    });

    it('replaces a process that gave its number of answers', async () => {
      const compiler = create({ bicepPath: real(), answersPerProcess: 2 });
      for (let count = 0; count < 3; count++) await compile(compiler);
      expect(pids()).toHaveLength(2);
      await untilGone(pids()[0]);
    });

    it('ends a process that nobody needs, and starts one when somebody does', async () => {
      const compiler = create({ bicepPath: real(), idleMs: 100 });
      await compile(compiler);
      await untilGone(pids()[0]);
      await compile(compiler);
      expect(pids()).toHaveLength(2);
    });

    it('leaves no process when it is disposed of', async () => {
      const compiler = create({ bicepPath: real() });
      await compile(compiler);
      compiler.dispose();
      await untilGone(pids()[0]);
      expect(pids()).toHaveLength(1);
    });
  });
});
