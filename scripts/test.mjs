#!/usr/bin/env node
/**
 * Every check and every test of the project, on a machine with nothing but Node 18 or newer and npm.
 *
 * A tool that cannot be had skips its tests, with the reason; with CI=true that is a failure.
 * `npm test -- unit e2e` runs only the named suites, `npm test -- portals-oldest` one that runs only by name.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareBicep } from './bootstrap/bicep.mjs';
import { prepareBubblewrap } from './bootstrap/bubblewrap.mjs';
import { prepareChromium } from './bootstrap/chromium.mjs';
import { installPackages } from './bootstrap/install.mjs';
import { root } from './bootstrap/paths.mjs';
import { startPostgres } from './bootstrap/postgres.mjs';
import { run } from './bootstrap/run.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, say, step, Stop } from './bootstrap/say.mjs';

const inCi = /^(?:1|true)$/i.test(process.env.CI ?? '');
const temporary = fs.mkdtempSync(
  path.join(os.tmpdir(), 'apim-networking-test-'),
);

/** What every suite came to: `{ name, passed, failed, skipped, note }`. */
const results = [];

function record(name, { passed = 0, failed = 0, skipped = 0, note }) {
  results.push({ name, passed, failed, skipped, note });
  say(
    `${name}: ${passed} passed, ${failed} failed${
      skipped ? `, ${skipped} skipped` : ''
    }${note ? ` (${note})` : ''}`,
  );
}

/** Whether another suite runs at the same time: then the output of a suite is shown in one piece, when it has ended. */
let besideOthers = false;

/** Runs Yarn and shows what it prints. */
async function yarn(runtime, args, env = {}) {
  const { code, output } = await runtime.yarnRun(args, {
    env: { ...runtime.env, ...env },
    capture: besideOthers,
  });
  if (output) process.stdout.write(output);
  return code;
}

/** A check that is right or wrong as a whole. */
async function check(name, runtime, args) {
  const code = await step(name, () => yarn(runtime, args));
  record(name, code === 0 ? { passed: 1 } : { failed: 1 });
}

/** A tool that cannot be had: skipped and said, but in CI a failure. */
function missing(name, reason) {
  record(
    name,
    inCi
      ? { failed: 1, note: `missing, and CI=true: ${reason}` }
      : { skipped: 1, note: `skipped: ${reason}` },
  );
}

async function unitTests(runtime) {
  const bicep = await prepareBicep();
  if (bicep.reason) missing('Bicep compiler', bicep.reason);
  const bubblewrap = await prepareBubblewrap();
  if (bubblewrap.reason) missing('Sandbox', bubblewrap.reason);
  const postgres = await step('Starting PostgreSQL for the store tests', () =>
    startPostgres(),
  );
  if (postgres.reason) missing('PostgreSQL', postgres.reason);
  const report = path.join(temporary, 'unit.json');
  try {
    const { code } = await step('Unit and integration tests', () =>
      runtime.yarnRun(
        [
          'backstage-cli',
          'repo',
          'test',
          '--watchAll=false',
          // One more than there are cores: some tests wait, for a lock of a replica or a compiler.
          '--maxWorkers=3',
          `--testSequencer=${path.join(root, 'scripts/jest/sequencer.cjs')}`,
          '--json',
          `--outputFile=${report}`,
        ],
        {
          env: {
            ...runtime.env,
            BACKSTAGE_TEST_DISABLE_DOCKER: '1',
            ...(bicep.path && { BICEP_PATH: bicep.path }),
            ...(postgres.url && {
              BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
                postgres.url,
            }),
          },
        },
      ),
    );
    if (!fs.existsSync(report)) {
      record('Unit and integration tests', {
        failed: 1,
        note: `no report, exit code ${code}`,
      });
      return;
    }
    const found = JSON.parse(fs.readFileSync(report, 'utf8'));
    const brokenSuites = found.numRuntimeErrorTestSuites ?? 0;
    const failed = found.numFailedTests + brokenSuites;
    record('Unit and integration tests', {
      passed: found.numPassedTests,
      // A run that fails without a failed test (a leak, a crash) is a failure too.
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: found.numPendingTests + found.numTodoTests,
      note: brokenSuites ? `${brokenSuites} files did not load` : undefined,
    });
  } finally {
    await postgres.stop?.();
  }
}

/** Ends when no packages are being packed: meanwhile their manifests name what is built. */
let packed = Promise.resolve();

/** Publishes to a registry on this machine; a process of its own, as this one has only what Node.js has. */
async function published(name, runtime, portals = []) {
  const marker = path.join(temporary, 'published');
  const check = step(name, () =>
    yarn(runtime, ['node', 'scripts/testRelease.mjs', ...portals], {
      PUBLISHED_MARKER: marker,
    }),
  );
  let ended = false;
  const end = check.finally(() => {
    ended = true;
  });
  packed = (async () => {
    while (!ended && !fs.existsSync(marker)) {
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  })();
  record(name, (await end) === 0 ? { passed: 1 } : { failed: 1 });
}

const PORTALS = 'Published packages in stock portals';

/** `portals` has all of `packed`, which is what is left where no browser can be had. */
async function stockPortals(runtime) {
  const { chromium, bicep } = await toolsOf(runtime);
  const reason = chromium.reason ?? bicep.reason;
  if (!reason) {
    await published(PORTALS, runtime, ['new', 'classic']);
    return;
  }
  missing(PORTALS, reason);
  await suites.packed(runtime);
}

async function browserTests(runtime) {
  const { chromium } = await toolsOf(runtime);
  await packed;
  if (chromium.reason) {
    missing('Browser tests', chromium.reason);
    return;
  }
  const report = path.join(temporary, 'e2e.json');
  const code = await step('Browser tests', () =>
    yarn(runtime, ['playwright', 'test', '--reporter=list,json'], {
      CHROMIUM_PATH: chromium.path,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    }),
  );
  if (!fs.existsSync(report)) {
    record('Browser tests', {
      failed: 1,
      note: `no report, exit code ${code}`,
    });
    return;
  }
  const { stats } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky;
  record('Browser tests', {
    passed: stats.expected,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
  });
}

/** Without the runtime of this run: a first start has the tools of the machine alone. */
async function coldStart() {
  const { code } = await step('Cold start', () =>
    run(process.execPath, [path.join(root, 'scripts/testColdStart.mjs')]),
  );
  record('Cold start', code === 0 ? { passed: 1 } : { failed: 1 });
}

/** Both lanes of the last stage need a browser and a compiler, and only one can fetch them. */
let tools;
function toolsOf(runtime) {
  tools ??= (async () => ({
    chromium: await prepareChromium(runtime),
    bicep: await prepareBicep(),
  }))();
  return tools;
}

const suites = {
  tsc: runtime => check('Type check', runtime, ['tsc']),
  lint: runtime =>
    check('Lint', runtime, [
      'backstage-cli',
      'repo',
      'lint',
      '--max-warnings=0',
    ]),
  prettier: runtime =>
    check('Prettier', runtime, ['prettier', '--check', '--loglevel=warn', '.']),
  unused: runtime => check('Unused code', runtime, ['knip', '--no-progress']),
  reports: runtime =>
    check('API reports', runtime, [
      'node',
      'scripts/apiReports.mjs',
      '--check',
    ]),
  metadata: runtime =>
    check('Package metadata', runtime, [
      'backstage-cli',
      'repo',
      'fix',
      '--publish',
      '--check',
    ]),
  build: runtime =>
    check('Package builds', runtime, ['backstage-cli', 'repo', 'build']),
  packed: runtime => published('Published packages', runtime),
  portals: stockPortals,
  dynamic: runtime =>
    check('Dynamic plugins', runtime, [
      'node',
      'scripts/dynamicPlugins/check.mjs',
    ]),
  'cold-start': coldStart,
  'portals-oldest': runtime =>
    published(
      'Published packages in a stock portal of the oldest line',
      runtime,
      ['oldest'],
    ),
  bootstrap: runtime =>
    check('Scripts', runtime, ['node', '--test', 'scripts/**/*.test.mjs']),
  unit: unitTests,
  e2e: browserTests,
};

/** Suites that run only by name: `portals` has all of `packed`, and each of the others takes 2 to 10 minutes. */
const ON_DEMAND = ['packed', 'portals-oldest', 'dynamic', 'cold-start'];

/**
 * One stage after the other. The lanes of a stage run beside each other, the suites of a lane one after the other. Two lanes need two
 * cores; the unit tests keep those busy by themselves. The lint is where a core would be idle, which is not at the beginning.
 */
const STAGES = [
  [
    ['tsc', 'reports'],
    ['prettier', 'metadata', 'unused'],
  ],
  [['build']],
  [['packed']],
  [['unit']],
  [['portals'], ['bootstrap', 'e2e', 'lint']],
  [['portals-oldest']],
  [['dynamic']],
  [['cold-start']],
];

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter(name => !(name in suites));
  if (unknown.length > 0) {
    throw new Stop(
      `There is no suite ${unknown.join(', ')}; there are ${Object.keys(
        suites,
      ).join(', ')}.`,
    );
  }
  const isWanted = name =>
    wanted.length === 0 ? !ON_DEMAND.includes(name) : wanted.includes(name);
  const runtime = await prepareRuntime();
  await installPackages(runtime);
  try {
    for (const stage of STAGES) {
      const lanes = stage
        .map(lane => lane.filter(isWanted))
        .filter(({ length }) => length > 0);
      besideOthers = lanes.length > 1;
      const ends = await Promise.allSettled(
        lanes.map(async lane => {
          for (const name of lane) await suites[name](runtime);
        }),
      );
      const stopped = ends.find(({ status }) => status === 'rejected');
      if (stopped) throw stopped.reason;
    }
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }

  console.log('');
  for (const { name, passed, failed, skipped, note } of results) {
    console.log(
      `  ${
        failed ? 'FAILED' : passed ? 'ok    ' : 'skip  '
      } ${name}: ${passed} passed, ${failed} failed${
        skipped ? `, ${skipped} skipped` : ''
      }${note ? ` (${note})` : ''}`,
    );
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
