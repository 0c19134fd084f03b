#!/usr/bin/env node
/**
 * Publishes every package as a release does, to a registry on this machine, and checks what it published. With names of portals it also
 * installs it there: `node scripts/testRelease.mjs new classic oldest`. It writes the file that the variable PUBLISHED_MARKER names when the manifests
 * of the packages are again as they are in the repository: while packages are packed, they name what is built.
 */
import fs from 'node:fs';
import { portals } from './portals/definitions.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, Stop } from './bootstrap/say.mjs';
import { testRelease } from './release/testRelease.mjs';

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter(name => !(name in portals));
  if (unknown.length > 0) {
    throw new Stop(
      `There is no portal ${unknown.join(', ')}; there are ${Object.keys(
        portals,
      ).join(', ')}.`,
    );
  }
  const { PUBLISHED_MARKER: marker } = process.env;
  await testRelease(await prepareRuntime(), wanted, () => {
    if (marker) fs.writeFileSync(marker, '');
  });
});
