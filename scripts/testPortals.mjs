#!/usr/bin/env node
/**
 * Makes portals from the stock template, installs the suite into them as its guide says, by doing what the guide's code blocks say and
 * nothing else, and looks at it in Chromium: `node scripts/testPortals.mjs new classic oldest`.
 *
 * The packages come from a registry on this machine, to which they are published as a release does.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareBicep } from './bootstrap/bicep.mjs';
import { prepareChromium } from './bootstrap/chromium.mjs';
import { root } from './bootstrap/paths.mjs';
import { startPostgres } from './bootstrap/postgres.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, say, step, Stop } from './bootstrap/say.mjs';
import { portals, testPortal } from './portals/testPortal.mjs';
import { publishRepository } from './portals/repository.mjs';
import { publishPackages } from './release/publish.mjs';
import { startRegistry } from './release/registry.mjs';

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter(name => !(name in portals));
  if (wanted.length === 0 || unknown.length > 0) {
    throw new Stop(`Name portals of ${Object.keys(portals).join(', ')}.`);
  }
  const runtime = await prepareRuntime();
  const chromium = await prepareChromium(runtime);
  const bicep = await prepareBicep();
  for (const { reason } of [chromium, bicep]) {
    if (reason) throw new Stop(reason);
  }
  const registry = await startRegistry(runtime);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stock-portals-'));
  const results = [];
  try {
    await step('Publishing to a registry on this machine', () =>
      publishPackages(runtime, registry.env),
    );
    const repository = path.join(home, 'repository');
    fs.mkdirSync(repository);
    const environment = {
      ...publishRepository(repository),
      ...registry.env,
      BICEP_PATH: path.resolve(root, bicep.path),
      GITHUB_TOKEN: 'none',
    };
    for (const name of wanted) {
      const postgres = await startPostgres();
      if (postgres.reason) throw new Stop(postgres.reason);
      try {
        results.push(
          await step(`Portal: ${portals[name].title}`, () =>
            testPortal(portals[name], {
              folder: path.join(home, name, 'portal'),
              runtime,
              environment,
              executablePath: chromium.path,
              databaseUrl: postgres.url,
            }),
          ),
        );
      } finally {
        await postgres.stop();
      }
    }
  } finally {
    await registry.stop();
    if (process.env.KEEP_PORTALS) say(`The portals are in ${home}`);
    else fs.rmSync(home, { recursive: true, force: true });
  }
  for (const { title, deviations, ...figures } of results) {
    console.log(`\n${title}`);
    console.table({ ...figures, deviations: deviations.length });
  }
  const problems = results.flatMap(({ title, deviations }) =>
    deviations.map(deviation => `${title}: ${deviation}`),
  );
  if (problems.length > 0) throw new Stop(problems.join('\n'));
});
