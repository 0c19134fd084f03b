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

/** A check that is right or wrong as a whole. */
async function check(name, runtime, args) {
  const { code } = await step(name, () =>
    runtime.yarnRun(args, { env: runtime.env }),
  );
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
          '--maxWorkers=2',
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

async function browserTests(runtime) {
  const chromium = await prepareChromium(runtime);
  if (chromium.reason) {
    missing('Browser tests', chromium.reason);
    return;
  }
  const report = path.join(temporary, 'e2e.json');
  const { code } = await step('Browser tests', () =>
    runtime.yarnRun(['playwright', 'test', '--reporter=list,json'], {
      env: {
        ...runtime.env,
        CHROMIUM_PATH: chromium.path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
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
  packed: runtime =>
    check('Published packages', runtime, ['node', 'scripts/testRelease.mjs']),
  portals: runtime =>
    check('Published packages in stock portals', runtime, [
      'node',
      'scripts/testRelease.mjs',
      'new',
      'classic',
    ]),
  dynamic: runtime =>
    check('Dynamic plugins', runtime, [
      'node',
      'scripts/dynamicPlugins/check.mjs',
    ]),
  'portals-oldest': runtime =>
    check('Published packages in a stock portal of the oldest line', runtime, [
      'node',
      'scripts/testRelease.mjs',
      'oldest',
    ]),
  bootstrap: runtime =>
    check('Scripts', runtime, ['node', '--test', 'scripts/**/*.test.mjs']),
  unit: unitTests,
  e2e: browserTests,
};

/** Suites that run only by name, as each takes 5 to 10 minutes. `portals` has all of `packed`. */
const ON_DEMAND = ['portals', 'portals-oldest', 'dynamic'];

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
  const runtime = await prepareRuntime();
  await installPackages(runtime);
  try {
    for (const [name, suite] of Object.entries(suites)) {
      const runs =
        wanted.length === 0 ? !ON_DEMAND.includes(name) : wanted.includes(name);
      if (runs) await suite(runtime);
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
