import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareBicep } from '../bootstrap/bicep.mjs';
import { prepareChromium } from '../bootstrap/chromium.mjs';
import { root } from '../bootstrap/paths.mjs';
import { startPostgres } from '../bootstrap/postgres.mjs';
import { say, step, Stop } from '../bootstrap/say.mjs';
import { publishRepository } from './repository.mjs';
import { portals } from './definitions.mjs';
import { testPortal } from './testPortal.mjs';

/** A tool that a portal needs, or the reason why it cannot be had. */
function required(tool) {
  if (tool.reason) throw new Stop(tool.reason);
  return tool;
}

/**
 * Makes portals from the stock template, installs the suite into them as its guide says, by doing what the guide's code blocks say and
 * nothing else, and looks at them in Chromium. Prints what was measured.
 *
 * @param names - of `portals`
 * @param registry - to which the packages are published
 * @returns a sentence for each deviation from what the guide promises
 */
export async function testPortals(names, registry, runtime) {
  const chromium = required(await prepareChromium(runtime));
  const bicep = required(await prepareBicep());
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stock-portals-'));
  const results = [];
  try {
    const environment = {
      ...publishRepository(path.join(home, 'repository')),
      ...registry.env,
      BICEP_PATH: path.resolve(root, bicep.path),
      GITHUB_TOKEN: 'none',
    };
    for (const name of names) {
      const postgres = required(await startPostgres());
      try {
        results.push(
          await step(`Portal: ${portals[name].title}`, () =>
            testPortal(portals[name], {
              folder: path.join(home, name, 'portal'),
              runtime,
              environment,
              executablePath: chromium.path,
              databaseUrl: postgres.url,
              publishNext: registry.publishNext,
            }),
          ),
        );
      } finally {
        await postgres.stop();
      }
    }
  } finally {
    if (process.env.KEEP_PORTALS) say(`The portals are in ${home}`);
    else fs.rmSync(home, { recursive: true, force: true });
  }
  for (const { title, deviations, ...figures } of results) {
    console.log(`\n${title}`);
    console.table({ ...figures, deviations: deviations.length });
  }
  return results.flatMap(({ title, deviations }) =>
    deviations.map(deviation => `${title}: ${deviation}`),
  );
}
