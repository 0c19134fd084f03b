import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/run.mjs';
import { say, step } from '../bootstrap/say.mjs';
import {
  GROUP,
  GUEST,
  REGISTERED,
  TEMPLATE,
  UNTAGGED_GATEWAY,
} from './additions.mjs';
import { startBackend } from './backend.mjs';
import { follow } from './follow.mjs';
import { blocksOfSections } from './guide.mjs';
import { newSecondVersions, readLock, versionsByName } from './lock.mjs';
import { mergeYaml } from './edits.mjs';
import {
  createStockPortal,
  installStockPortal,
  readJson,
  yarnIn,
} from './stock.mjs';
import { withoutGitHost } from './template.mjs';
import {
  openPortal,
  requestWaiver,
  runTemplate,
  seeHiddenGateway,
  seePages,
  seeTab,
} from './visit.mjs';
import { initialWeight, kilobytes } from './weights.mjs';

/** The largest weight, by gzip, that the suite adds to what a portal loads before anything is shown. */
const MAX_INITIAL_BYTES = 6_000;

function blocksOf(guides) {
  return guides.flatMap(([file, sections]) =>
    blocksOfSections(fs.readFileSync(path.join(root, file), 'utf8'), sections),
  );
}

/** Gives the files that the guide changed the text that the stock portal has. */
async function undoEdits(portal) {
  const { code, output } = await run(
    'git',
    [
      'checkout',
      '--',
      'app-config.yaml',
      'packages/app/src',
      'packages/backend/src',
    ],
    { cwd: portal, capture: true },
  );
  if (code !== 0) throw new Error(output);
}

/** The packages of the suite in the lock file of a portal: `name version`. */
function ownVersions(portal) {
  return [...versionsByName(readLock(portal))]
    .filter(([name]) => name.includes('apim-networking'))
    .flatMap(([name, versions]) =>
      versions.map(version => `${name} ${version}`),
    );
}

function minutesSince(begin) {
  return ((Date.now() - begin) / 60_000).toFixed(1);
}

/** Runs something that must hold, and writes it down when it does not. */
function createDeviations() {
  const deviations = [];
  return {
    deviations,
    async expect(title, work) {
      try {
        await step(title, work);
      } catch (error) {
        const details = error.details ? `\n${error.details}` : '';
        deviations.push(`${title}: ${error.message}${details}`);
        say(`${title} FAILED: ${error.message}${details}`);
      }
    },
  };
}

/**
 * Makes a portal, installs the suite as its guide says, and looks at it.
 *
 * @param options.folder - where the portal is made
 * @param options.environment - of every command, with the registry of this machine
 * @param options.publishNext - publishes a newer version of the suite to that registry
 * @returns what was measured, and every deviation from what the guide promises
 */
export async function testPortal(
  { title, line, legacy = false, install, permissions, upgrade, remove },
  {
    folder: portal,
    runtime,
    environment,
    executablePath,
    databaseUrl,
    publishNext,
  },
) {
  const env = { ...runtime.env, ...environment, CI: 'false' };
  const yarn = (...args) => yarnIn(portal, runtime, args, environment);
  const build = () => yarn('workspace', 'app', 'build');
  const { deviations, expect } = createDeviations();

  const start = Date.now();
  await step('Stock portal', async () => {
    const versions = readJson(
      path.join(import.meta.dirname, 'lines', `${line}.json`),
    );
    await createStockPortal({ folder: portal, legacy, runtime });
    await installStockPortal({ folder: portal, versions, runtime });
  });
  const installed = minutesSince(start);
  const lockBefore = readLock(portal);
  await step('Building the stock app', build);
  const weightBefore = initialWeight(portal);

  const begin = Date.now();
  await step('Following the guide', () =>
    follow(portal, blocksOf(install), env),
  );
  const second = newSecondVersions(lockBefore, readLock(portal));
  deviations.push(
    ...second
      .filter(entry => entry.startsWith('@backstage/'))
      .map(entry => `second version in the lock file: ${entry}`),
  );

  await withoutGitHost(portal, runtime);
  fs.writeFileSync(
    path.join(portal, 'catalog/untagged.yaml'),
    UNTAGGED_GATEWAY,
  );
  const config = path.join(portal, 'app-config.yaml');
  fs.writeFileSync(
    config,
    mergeYaml(fs.readFileSync(config, 'utf8'), REGISTERED),
  );
  await step('Building the app', build);

  const measured = {};
  /** Starts the backend, does something in the browser, and reads what the suite complained of. */
  const visit = async (settings, work) => {
    const backend = await startBackend({ portal, runtime, env, settings });
    try {
      const opened = await openPortal({ url: backend.url, executablePath });
      try {
        await work(opened);
        deviations.push(...opened.errors.map(error => `browser: ${error}`));
      } catch (error) {
        const picture = path.join(root, 'test-results', `portal-${line}.png`);
        await opened.page.screenshot({ path: picture });
        say(`${opened.page.url()}: ${path.relative(root, picture)}`);
        throw error;
      } finally {
        await opened.close();
      }
      deviations.push(...backend.complaints());
    } finally {
      await backend.stop();
    }
  };

  await expect('SQLite, permissions off', () =>
    visit({ 'permission.enabled': false }, async opened => {
      const bytes = await seeTab(opened, portal);
      measured.firstTab = minutesSince(begin);
      measured.tab = bytes;
      await seePages(opened, ['apim-orders-prod', 'apim-untagged-dev']);
      await runTemplate(opened, {
        template: TEMPLATE,
        name: 'apim-returns-dev',
        owner: GROUP,
      });
      await requestWaiver(opened, 'apim-untagged-dev');
    }),
  );
  if (permissions) {
    await expect('Following the guide to permissions', () =>
      follow(portal, blocksOf(permissions), env),
    );
  }
  if (upgrade) {
    await expect('Upgrade', async () => {
      const before = ownVersions(portal);
      publishNext();
      await follow(portal, blocksOf(upgrade), env);
      const kept = ownVersions(portal).filter(one => before.includes(one));
      if (kept.length > 0) throw new Error(`${kept.join(', ')} is kept.`);
    });
  }
  const onPostgres = {
    'backend.database.client': 'pg',
    'backend.database.connection': databaseUrl,
  };
  await Promise.all([
    (async () => {
      await expect('PostgreSQL, permissions on', () =>
        visit(onPostgres, async opened => {
          await seeTab(opened, portal);
          await seePages(opened, ['apim-orders-prod']);
          await requestWaiver(opened, 'apim-untagged-dev');
        }),
      );
      if (permissions) {
        await expect('A guest outside the platform team', () =>
          visit(
            {
              ...onPostgres,
              'auth.providers.guest.userEntityRef': GUEST,
              'auth.providers.guest.ownershipEntityRefs': [GUEST],
            },
            seeHiddenGateway,
          ),
        );
      }
    })(),
    (async () => {
      await expect('Type check', () => yarn('tsc'));
      await expect('Lint', () => yarn('backstage-cli', 'repo', 'lint'));
      await expect('Configuration', () =>
        yarn('backstage-cli', 'config:check', '--strict', '--lax'),
      );
      if (permissions) {
        await expect('Test of the permission policy', () =>
          yarn('workspace', 'backend', 'test', '--watchAll=false'),
        );
      }
    })(),
  ]);
  const added = initialWeight(portal) - weightBefore;
  if (added > MAX_INITIAL_BYTES) {
    deviations.push(
      `The suite must add at most ${kilobytes(
        MAX_INITIAL_BYTES,
      )} to the initial load, got ${kilobytes(added)}.`,
    );
  }
  if (remove) {
    await expect('Removal', async () => {
      await undoEdits(portal);
      await follow(portal, blocksOf(remove), env);
      const left = ownVersions(portal);
      if (left.length > 0) throw new Error(`${left.join(', ')} is left.`);
      const backend = await startBackend({
        portal,
        runtime,
        env,
        settings: onPostgres,
      });
      await backend.stop();
      deviations.push(...backend.complaints());
    });
  }

  return {
    title,
    'minutes to make the stock portal': installed,
    'minutes from the guide to the first tab': measured.firstTab,
    'minutes in all': minutesSince(start),
    'second versions': second.join('; ') || 'none',
    'initial load': `+${kilobytes(added)}`,
    'the tab': measured.tab && kilobytes(measured.tab),
    deviations,
  };
}
