import { testPortals } from '../portals/testPortals.mjs';
import { step, Stop } from '../bootstrap/say.mjs';
import { checkPackages } from './checkPackages.mjs';
import { publishPackages } from './publish.mjs';
import { startRegistry } from './registry.mjs';

/**
 * Publishes every package as a release does, to a registry on this machine, checks what it published, and installs it in portals.
 *
 * @param runtime - see `prepareRuntime`
 * @param portals - names of `portals`
 * @param onPublished - called when the manifests of the packages are again as they are in the repository, or publishing has failed
 * @throws Stop with a line for each problem
 */
export async function testRelease(
  runtime,
  portals = [],
  onPublished = () => {},
) {
  const registry = await startRegistry(runtime);
  try {
    try {
      await step('Publishing to a registry on this machine', () =>
        publishPackages(runtime, registry.env),
      );
    } finally {
      onPublished();
    }
    const problems = await checkPackages(registry, runtime);
    if (portals.length > 0) {
      problems.push(...(await testPortals(portals, registry, runtime)));
    }
    if (problems.length > 0) throw new Stop(problems.join('\n'));
  } finally {
    await registry.stop();
  }
}
