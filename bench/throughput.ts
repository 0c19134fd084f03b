/**
 * How many designs two cores evaluate in a second, with every rule and the posture: `yarn bench:throughput`. The bound is 100 000.
 */
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import {
  capabilityMatrix,
  evaluateParsedDesign,
  parseGatewayDesign,
  PATTERN_NAMES,
  rules,
  TIER_NAMES,
  type GatewayDesign,
} from '../plugins/apim-networking-common/src';
import { exampleDesign } from '../plugins/apim-networking-common/src/design/exampleDesigns';

const BOUND = 100_000;
const CORES = 2;
const SECONDS = 4;

/** Every pair that Azure has. */
function designs(): GatewayDesign[] {
  return PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported).map(
      tier => {
        const parsed = parseGatewayDesign(exampleDesign(pattern, tier));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
        return parsed.design;
      },
    ),
  );
}

function evaluate(seconds: number): number {
  const all = designs();
  for (let index = 0; index < 50_000; index += 1) {
    evaluateParsedDesign(all[index % all.length]);
  }
  const end = performance.now() + seconds * 1000;
  let evaluated = 0;
  while (performance.now() < end) {
    for (let index = 0; index < 500; index += 1) {
      evaluateParsedDesign(all[(evaluated + index) % all.length]);
    }
    evaluated += 500;
  }
  return evaluated / seconds;
}

async function main() {
  const rates = await Promise.all(
    Array.from(
      { length: CORES },
      () =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(__filename, {
            workerData: SECONDS,
            execArgv: ['--require', '@backstage/cli/config/nodeTransform.cjs'],
          });
          worker.once('message', resolve);
          worker.once('error', reject);
        }),
    ),
  );
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  console.log(
    `${Math.round(total)} designs in a second on ${CORES} cores, ${
      rules.length
    } rules and the posture each, over ${designs().length} designs`,
  );
  if (total < BOUND) throw new Error(`less than ${BOUND}`);
}

if (isMainThread) {
  main().catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  parentPort!.postMessage(evaluate(workerData as number));
}
