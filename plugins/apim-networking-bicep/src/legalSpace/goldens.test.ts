import fs from 'fs-extra';
import path from 'node:path';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { plainDesigns } from '../__testUtils__/designSpace';
import { packageFolder } from '../generate/bicepFolder';
import { decision, GeneratedFolder } from '../__testUtils__/generatedFolder';
import { finalDeployment } from '../output/GeneratedBicep';
import { generateBicep } from '../generate/generateBicep';

const describeWithBicep = bicepPath ? describe : describe.skip;
const goldens = path.join(packageFolder(), 'goldens');
const place = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg-golden',
  deploymentName: 'main',
};

/**
 * What every pair of tier and pattern deploys, in its plainest form, as files that a reviewer sees change.
 * `UPDATE_GOLDENS=true` writes them anew.
 */
describeWithBicep(`what is deployed${skipReason}`, () => {
  let folder: GeneratedFolder;

  beforeAll(async () => {
    folder = await GeneratedFolder.open();
    if (process.env.UPDATE_GOLDENS === 'true') await fs.emptyDir(goldens);
  });

  afterAll(async () => {
    await folder?.close();
  });

  it.each(plainDesigns())(
    '$name: is what its golden says',
    async ({ design }) => {
      const generated = await generateBicep([{ design, decision }]);
      await folder.write(generated);
      const { parametersFile } = finalDeployment(generated, 'staging');
      const { snapshot: text, diagnostics } =
        await folder.compiler.compileAndSnapshot(
          folder.file(parametersFile),
          place,
        );
      expect(diagnostics).toEqual([]);
      const golden = path.join(
        goldens,
        `${design.pattern}.${design.tier}.snapshot.json`,
      );
      if (process.env.UPDATE_GOLDENS === 'true') {
        await fs.outputFile(golden, text);
      }
      expect(JSON.parse(text)).toEqual(await fs.readJson(golden));
      // The other tests of this package predict from the template that the Bicep compiles to.
      expect(
        JSON.parse(
          await folder.compiler.snapshot(
            await folder.besideTemplate(parametersFile),
            place,
          ),
        ),
      ).toEqual(JSON.parse(text));
    },
  );

  it('has no golden of a pair that is gone', async () => {
    expect((await fs.readdir(goldens)).sort()).toEqual(
      plainDesigns()
        .map(({ design }) => `${design.pattern}.${design.tier}.snapshot.json`)
        .sort(),
    );
  });
});
