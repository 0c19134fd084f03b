#!/usr/bin/env node
/**
 * Publishes every package as a release does, to a registry on this machine, and checks what it published. With names of portals it also
 * installs it there: `node scripts/testRelease.mjs new classic oldest`.
 */
import { portals } from './portals/definitions.mjs';
import { testPortals } from './portals/testPortals.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, step, Stop } from './bootstrap/say.mjs';
import { checkPackages } from './release/checkPackages.mjs';
import { publishPackages } from './release/publish.mjs';
import { startRegistry } from './release/registry.mjs';

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
  const runtime = await prepareRuntime();
  const registry = await startRegistry(runtime);
  try {
    await step('Publishing to a registry on this machine', () =>
      publishPackages(runtime, registry.env),
    );
    const problems = await checkPackages(registry, runtime);
    if (wanted.length > 0) {
      problems.push(...(await testPortals(wanted, registry, runtime)));
    }
    if (problems.length > 0) throw new Stop(problems.join('\n'));
  } finally {
    await registry.stop();
  }
});
