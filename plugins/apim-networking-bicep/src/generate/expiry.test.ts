import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { plainDesigns } from '../__testUtils__/designSpace';
import { decision } from '../__testUtils__/generatedFolder';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import { startBicepCompiler } from '../compiler/startBicepCompiler';
import { entryOf } from './entryOf';
import { generateBicep } from './generateBicep';
import type { GeneratedBicep } from '../output/GeneratedBicep';

const describeWithBicep = bicepPath ? describe : describe.skip;

/** The rules look at the Bicep, which is the same for every design of one entry. */
const onePerEntry = [
  ...new Map(plainDesigns().map(({ design }) => [entryOf(design), design])),
].map(([entry, design]) => ({ entry, design }));

/** The configuration as it is, but every version is too old for the rules that look at its age. */
function aged(shipped: string, level?: string): string {
  const configuration = JSON.parse(shipped);
  const { rules } = configuration.analyzers.core;
  const rule = rules['use-recent-api-versions'];
  rules['use-recent-api-versions'] = {
    ...rule,
    maxAgeInDays: 0,
    ...(level && { level }),
  };
  return JSON.stringify(configuration);
}

describeWithBicep(`generated Bicep in some years${skipReason}`, () => {
  let root: string;
  let compiler: BicepCompiler;

  beforeAll(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'expiry-'));
    compiler = await startBicepCompiler(bicepPath!);
  });
  afterAll(async () => {
    compiler?.dispose();
    await fs.remove(root);
  });

  async function write({ files }: GeneratedBicep, level?: string) {
    await fs.emptyDir(root);
    for (const file of files) {
      await fs.outputFile(
        path.join(root, file.path),
        file.path === 'bicepconfig.json'
          ? aged(file.content, level)
          : file.content,
      );
    }
  }

  it.each(onePerEntry)('still builds: $entry', async ({ design }) => {
    const generated = await generateBicep([{ design, decision }]);
    await write(generated);
    for (const file of generated.parametersFiles) {
      expect(await compiler.compile(path.join(root, file))).toEqual([]);
    }
  });

  it('would not build if the rule were an error', async () => {
    const [{ design }] = plainDesigns();
    const generated = await generateBicep([{ design, decision }]);
    await write(generated, 'error');
    const [file] = generated.parametersFiles;
    await expect(compiler.compile(path.join(root, file))).rejects.toThrow(
      /error use-recent-api-versions/,
    );
  });

  it('has no rule that fails a build, so that a newer compiler cannot make it one', async () => {
    const [{ design }] = plainDesigns();
    const { files } = await generateBicep([{ design, decision }]);
    const { content } = files.find(file => file.path === 'bicepconfig.json')!;
    const levels = Object.values<{ level: string }>(
      JSON.parse(content).analyzers.core.rules,
    ).map(({ level }) => level);
    expect([...new Set(levels)].sort()).toEqual(['off', 'warning']);
  });
});
