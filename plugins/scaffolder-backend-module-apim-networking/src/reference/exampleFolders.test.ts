import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  assertGatewayDesign,
  evaluateParsedDesign,
} from 'backstage-plugin-apim-networking-common';
import fs from 'node:fs';
import path from 'node:path';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { WarmBicepCompiler } from 'backstage-plugin-apim-networking-bicep';
import { exampleFolders, exampleReference, filesOf } from './exampleFolders';

const describeWithBicep = bicepPath ? describe : describe.skip;
const folder = path.resolve(__dirname, '../../../../docs/examples');

describe('docs/examples', () => {
  it('is what the actions write: run `yarn generate` when this fails', async () => {
    for (const { path: name, content } of await exampleReference()) {
      expect({
        name,
        text: fs.readFileSync(path.join(folder, name), 'utf8'),
      }).toEqual({ name, text: content });
    }
  });

  it('has no file that is gone', async () => {
    const names = fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        path.relative(folder, path.join(entry.parentPath, entry.name)),
      );
    expect(names.sort()).toEqual(
      [
        'README.md',
        ...(await exampleReference()).map(file => file.path),
      ].sort(),
    );
  });

  it.each(
    exampleFolders.flatMap(({ name, designs }) =>
      designs.map(design => ({
        name,
        environment: design.environment,
        design,
      })),
    ),
  )('$name in $environment breaks no rule', ({ design }) => {
    const { findings } = evaluateParsedDesign(assertGatewayDesign(design));
    expect(
      findings.filter(
        // Public access is closed by the second of two deployments, which no design says.
        ({ ruleId, severity }) => severity !== 'info' && ruleId !== 'PNA-001',
      ),
    ).toEqual([]);
  });
});

describeWithBicep(`the examples and the real compiler${skipReason}`, () => {
  const written = createMockDirectory();

  it.each(exampleFolders)('$name compiles', async example => {
    const files = await filesOf(example);
    written.setContent(
      Object.fromEntries(files.map(file => [file.path, file.content])),
    );
    const compiler = WarmBicepCompiler.create({ bicepPath });
    try {
      for (const { path: file } of files) {
        if (!file.endsWith('.bicepparam')) continue;
        await expect(
          compiler.use(bicep => bicep.compile(written.resolve(file))),
        ).resolves.toEqual([]);
      }
    } finally {
      compiler.dispose();
    }
  });
});
