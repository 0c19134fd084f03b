import { spawnSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { WarmBicepCompiler } from 'backstage-plugin-apim-networking-bicep';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { gatewayBicep } from '../__testUtils__/gatewayBicep';
import { SNAPSHOT_ARGUMENTS, SNAPSHOT_PLACE } from '../pipeline/snapshotPlace';

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`a snapshot of the real compiler${skipReason}`, () => {
  const outputs = Array.from(
    { length: 12 },
    (_, index) => `output o${index} string = '\${service.id}${index}'`,
  );
  const folder = createMockDirectory({
    content: {
      ...gatewayBicep,
      'main.bicep': `${gatewayBicep['main.bicep']}${outputs.join('\n')}\n`,
    },
  });

  it('is what the pipeline takes for valid, and the same from every process', async () => {
    const texts: string[] = [];
    for (let count = 0; count < 2; count++) {
      const compiler = WarmBicepCompiler.create({ bicepPath });
      try {
        const text = await compiler.use(bicep =>
          bicep.snapshot(
            folder.resolve('main.test.bicepparam'),
            SNAPSHOT_PLACE,
          ),
        );
        texts.push(text);
      } finally {
        compiler.dispose();
      }
    }
    expect(texts[0]).toBe(texts[1]);
    folder.addContent({ 'main.test.snapshot.json': texts[0] });
    const { status, stdout } = spawnSync(
      bicepPath!,
      [
        'snapshot',
        'main.test.bicepparam',
        '--mode',
        'validate',
        ...SNAPSHOT_ARGUMENTS,
      ],
      { cwd: folder.path, encoding: 'utf8' },
    );
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });
});
