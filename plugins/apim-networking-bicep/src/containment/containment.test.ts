import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { Canary } from '../__testUtils__/Canary';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import {
  hostileFolder,
  type HostileFolder,
} from '../__testUtils__/hostileBicep';
import { whyNoSandbox } from '../__testUtils__/sandboxForTests';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import {
  startBicepCompiler,
  type BicepCompilerOptions,
} from '../compiler/startBicepCompiler';
import { BicepProcess } from '../process/BicepProcess';

/** `yarn test:containment` sets more, and another seed. */
const FILES = Number(process.env.CONTAINMENT_FILES ?? 200);
const SEED = Number(process.env.CONTAINMENT_SEED ?? 0);
const TIMEOUT_MS = 60_000 + FILES * 1_500;

const PLACE = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg',
};

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`hostile Bicep${skipReason}`, () => {
  let canary: Canary;
  let root: string;

  beforeAll(() => {
    canary = new Canary();
  });
  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'hostile-'));
  });
  afterEach(() => fs.remove(root));
  afterAll(() => canary.remove());

  async function write({ files, links }: HostileFolder): Promise<void> {
    await fs.emptyDir(root);
    for (const [file, content] of Object.entries(files)) {
      await fs.outputFile(path.join(root, file), content);
    }
    for (const [link, leads] of Object.entries(links)) {
      await fs.ensureSymlink(leads, path.join(root, link));
    }
  }

  /** All that a caller gets of every request, an error with all that it has. */
  async function answersOf(compiler: BicepCompiler, entry: string) {
    const file = path.join(root, entry);
    const answers = await Promise.allSettled([
      compiler.template(file, { root }),
      compiler.compileAndSnapshot(file, PLACE, { root }),
      compiler.format(file, { root }),
    ]);
    return answers.map(answer =>
      answer.status === 'fulfilled'
        ? JSON.stringify(answer.value)
        : [
            answer.reason.message,
            JSON.stringify(answer.reason),
            // A stack names the files of this package, which are no secret; what it begins with is the message.
          ].join('\n'),
    );
  }

  async function holds(options: BicepCompilerOptions): Promise<number> {
    const start = () => startBicepCompiler(bicepPath!, options);
    let compiler = await start();
    let compiled = 0;
    try {
      for (let index = 0; index < FILES; index++) {
        const seed = SEED + index;
        const folder = hostileFolder(seed, canary);
        await write(folder);
        const answers = await answersOf(compiler, folder.entry);
        const text = answers.join('\n');
        expect({ seed, found: canary.in(text) }).toEqual({ seed, found: [] });
        // Nor does an answer say where this machine keeps the copies.
        expect({ seed, path: text.includes('apim-networking-bicep-') }).toEqual(
          { seed, path: false },
        );
        if (answers[0].startsWith('{')) compiled += 1;
        if (
          /The Bicep compiler (?:did not|ended|failed|could not)/.test(text)
        ) {
          compiler.dispose();
          compiler = await start();
        }
      }
    } finally {
      compiler.dispose();
    }
    return compiled;
  }

  it(
    'reads nothing outside without a sandbox',
    async () => {
      // What is not hostile in effect compiles, so that the check is not just a rejection of everything.
      expect(await holds({ sandbox: 'off' })).toBeGreaterThan(FILES / 50);
    },
    TIMEOUT_MS,
  );

  it(
    'reads nothing outside in the sandbox alone, without a check of references',
    async () => {
      const reason = await whyNoSandbox();
      if (reason) {
        console.warn(`The sandbox is not tested: ${reason}`);
        return;
      }
      const options = { sandbox: 'required', checkReferences: false } as const;
      expect(await holds(options)).toBeGreaterThan(FILES / 20);
    },
    TIMEOUT_MS,
  );

  it('would be answered with the secrets by a compiler that is not contained', async () => {
    const compiler = BicepProcess.start(
      {
        command: bicepPath!,
        args: ['jsonrpc', '--stdio'],
        cwd: root,
        staging: root,
        env: process.env as Record<string, string>,
      },
      64_000_000,
    );
    const found = new Set<string>();
    let leaking = 0;
    try {
      for (let seed = SEED; seed < SEED + 100; seed++) {
        const folder = hostileFolder(seed, canary);
        const inner = `${root}/${seed}`;
        for (const [file, content] of Object.entries(folder.files)) {
          await fs.outputFile(path.join(inner, file), content);
        }
        const file = path.join(inner, folder.entry);
        const answer = await (file.endsWith('param')
          ? compiler.request('compileParams', {
              path: file,
              parameterOverrides: {},
            })
          : compiler.request('compile', { path: file })
        ).then(JSON.stringify, String);
        const secrets = canary.in(answer);
        secrets.forEach(secret => found.add(secret));
        if (secrets.length > 0) leaking += 1;
      }
    } finally {
      compiler.end();
    }
    expect(leaking).toBeGreaterThan(10);
    // A file, the name of a file, a variable.
    expect(found.size).toBe(3);
  }, 120_000);
});
