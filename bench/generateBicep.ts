/**
 * How long a gateway takes from its design to Bicep that is compiled and read back, with a warm compiler, for every pattern; and each
 * step of the compiler beside the command line of the same compiler, in one run: `yarn bench:bicep`. The bounds are a median of
 * 300 ms for any pattern, and 5 times faster than the command line.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  findBicep,
  finalDeployment,
  generateBicep,
  predictedResources,
  verifyGenerated,
  startBicepCompiler,
} from '../plugins/apim-networking-bicep/src';
import { plainDesigns } from '../plugins/apim-networking-bicep/src/__testUtils__/designSpace';

const BOUND_MS = 300;
const BOUND_TIMES = 5;
const RUNS = 15;
const WARM_UP_RUNS = 5;
const CLI_RUNS = 5;
const PLACE = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg-bench',
  deploymentName: 'main',
};
const run = promisify(execFile);
const decision = {
  id: 'bench',
  decidedAt: '2026-01-01T00:00:00.000Z',
  requestedBy: 'user:default/bench',
};

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, performance.now() - begin];
}

async function main() {
  const bicepPath = await findBicep();
  if (!bicepPath) throw new Error('There is no Bicep compiler: set BICEP_PATH');
  const compiler = await startBicepCompiler(bicepPath);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bicep-bench-'));
  let failed = false;
  try {
    const patterns = new Map(
      plainDesigns().map(({ design }) => [design.pattern, design]),
    );
    for (const [pattern, design] of patterns) {
      const whole: number[] = [];
      const warm: number[] = [];
      let last = '';
      for (let index = -WARM_UP_RUNS; index < RUNS; index++) {
        const begin = performance.now();
        const generated = await generateBicep([{ design, decision }]);
        for (const file of generated.files) {
          const target = path.join(folder, pattern, file.path);
          await fs.mkdir(path.dirname(target), { recursive: true });
          await fs.writeFile(target, file.content);
        }
        const { parametersFile } = finalDeployment(
          generated,
          design.environment,
        );
        last = path.join(folder, pattern, parametersFile);
        for (const name of generated.parametersFiles) {
          const file = path.join(folder, pattern, name);
          if (file !== last) await compiler.compile(file);
        }
        const snapshot = await compiler.compileAndSnapshot(last, PLACE);
        verifyGenerated(design, predictedResources(snapshot));
        const took = performance.now() - begin;
        // Each step alone, to set beside the command line.
        const [, compiled] = await timed(() => compiler.compile(last));
        const [, predicted] = await timed(() => compiler.predict(last));
        if (index >= 0) {
          warm.push(compiled, predicted);
          whole.push(took);
        }
      }
      const cold: number[] = [];
      for (let index = 0; index < CLI_RUNS; index++) {
        const [, build] = await timed(() =>
          run(bicepPath, ['build-params', last, '--stdout'], {
            maxBuffer: 64 * 1024 * 1024,
          }),
        );
        const [, snapshot] = await timed(() =>
          run(bicepPath, ['snapshot', last, '--mode', 'overwrite']),
        );
        cold.push(build, snapshot);
      }
      const times = median(cold) / median(warm);
      const slow = median(whole) > BOUND_MS || times < BOUND_TIMES;
      failed ||= slow;
      console.log(
        `${median(whole).toFixed(0).padStart(5)} ms median  ${Math.max(...whole)
          .toFixed(0)
          .padStart(5)} ms max  step: ${median(warm)
          .toFixed(0)
          .padStart(4)} ms warm, ${median(cold)
          .toFixed(0)
          .padStart(5)} ms by the command line, ${times
          .toFixed(1)
          .padStart(5)} times  ${pattern}${slow ? '  TOO SLOW' : ''}`,
      );
    }
  } finally {
    compiler.dispose();
    await fs.rm(folder, { recursive: true, force: true });
  }
  if (failed) {
    throw new Error(
      `A pattern takes more than ${BOUND_MS} ms, or is less than ${BOUND_TIMES} times as fast as the command line`,
    );
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
