import { spawnSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { gatewayBicep } from '../__testUtils__/gatewayBicep';
import { SNAPSHOT_ARGUMENTS, SNAPSHOT_PLACE } from '../pipeline/snapshotPlace';
import { stableSnapshot } from './stableSnapshot';
import { WarmBicepCompiler } from './WarmBicepCompiler';

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('stableSnapshot', () => {
  it('has the outputs in one order, and all else as it was', () => {
    const predictedResources = [{ type: 'b' }, { type: 'a' }];
    const text = (outputs?: object) =>
      stableSnapshot(JSON.stringify({ predictedResources, outputs }));
    expect(text({ b: 1, a: [2, 1] })).toBe(text({ a: [2, 1], b: 1 }));
    expect(JSON.parse(text({ b: 1, a: [2, 1] }))).toEqual({
      predictedResources,
      outputs: { a: [2, 1], b: 1 },
    });
    expect(JSON.parse(text())).toEqual({ predictedResources });
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
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
          texts.push(stableSnapshot(text));
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
    }, 60_000);
  });
});
