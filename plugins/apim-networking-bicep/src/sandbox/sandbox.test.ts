import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { whyNoSandbox } from '../__testUtils__/sandboxForTests';
import { onPath } from '../process/onPath';
import { startBicepCompiler } from '../compiler/startBicepCompiler';
import { obtainSandbox } from './obtainSandbox';

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`the sandbox${skipReason}`, () => {
  let root: string;
  const before = process.env.PATH;

  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'sandbox-'));
  });
  afterEach(async () => {
    process.env.PATH = before;
    await fs.remove(root);
  });

  async function readsOf(paths: string[], checkReferences: boolean) {
    const compiler = await startBicepCompiler(bicepPath!, {
      sandbox: 'required',
      checkReferences,
    });
    try {
      const found: string[] = [];
      for (const file of paths) {
        await fs.writeFile(
          path.join(root, 'main.bicep'),
          `output o string = loadFileAsBase64('../..${file}')\n`,
        );
        const answer = await compiler
          .template(path.join(root, 'main.bicep'))
          .then(JSON.stringify, String);
        if (!/must reference only files inside/.test(answer)) found.push(file);
      }
      return found;
    } finally {
      compiler.dispose();
    }
  }

  it('has none of the files of this machine, only the libraries, its own processes and its own variables', async () => {
    const reason = await whyNoSandbox();
    if (reason) {
      console.warn(`The sandbox is not tested: ${reason}`);
      return;
    }
    const home = path.join(root, 'secret');
    await fs.writeFile(home, 'secret');
    expect(
      await readsOf(
        [
          '/etc/hostname',
          '/etc/passwd',
          home,
          __filename,
          `/proc/${process.pid}/environ`,
          `/proc/${process.ppid}/status`,
          '/proc/self/environ',
        ],
        false,
      ),
    ).toEqual(['/proc/self/environ']);
  });

  it('is not left once the compiler answered from it', async () => {
    const reason = await whyNoSandbox();
    if (reason) {
      console.warn(`The sandbox is not tested: ${reason}`);
      return;
    }
    await fs.writeFile(
      path.join(root, 'bwrap'),
      `#!/bin/sh\n[ -e '${root}/broken' ] && exit 1\nexec '${onPath(
        'bwrap',
      )}' "$@"\n`,
      { mode: 0o755 },
    );
    process.env.PATH = `${root}${path.delimiter}${before}`;
    const logger = { warn: jest.fn() };
    const compiler = await startBicepCompiler(bicepPath!, { logger });
    compiler.dispose();
    await fs.writeFile(path.join(root, 'broken'), '');
    await expect(
      startBicepCompiler(bicepPath!, { logger }),
    ).rejects.toMatchObject({
      name: 'BicepCompilationError',
      message: 'The Bicep compiler failed: it ended with exit code 1',
    });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('is not what another program is, and is required or not', async () => {
    await fs.writeFile(path.join(root, 'bwrap'), '#!/bin/sh\nexit 1\n', {
      mode: 0o755,
    });
    process.env.PATH = root;
    expect(await obtainSandbox(bicepPath!)).toEqual({
      reason: expect.stringContaining('does not start the compiler here'),
    });
    await expect(
      startBicepCompiler(bicepPath!, { sandbox: 'required' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /must run in a sandbox, got none: .*Install bubblewrap.*apimNetworking\.bicep\.sandbox/,
      ),
    });
    await fs.remove(path.join(root, 'bwrap'));
    const logger = { warn: jest.fn() };
    for (let count = 0; count < 2; count++) {
      const compiler = await startBicepCompiler(bicepPath!, { logger });
      compiler.dispose();
    }
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/without a sandbox: bubblewrap.*not on the PATH/)],
    ]);
  });
});
