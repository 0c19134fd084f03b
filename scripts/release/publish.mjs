import { run, tail } from '../bootstrap/run.mjs';
import { say, Stop } from '../bootstrap/say.mjs';
import { publishedPackages } from './packages.mjs';

/**
 * Publishes every package with Yarn, which puts versions in place of `workspace:` ranges; `npm publish` does not. What is published in that
 * version already is passed over, so that a release that stopped can be run again.
 *
 * @param runtime - see `prepareRuntime`
 * @param env - settings of Yarn, such as `YARN_NPM_REGISTRY_SERVER` and `YARN_NPM_AUTH_TOKEN`
 */
export async function publishPackages(runtime, env = {}) {
  for (const { folder, manifest } of publishedPackages()) {
    const { code, output } = await run(
      runtime.node,
      [
        runtime.yarn,
        'npm',
        'publish',
        '--access',
        'public',
        '--tolerate-republish',
      ],
      { cwd: folder, capture: true, env: { ...runtime.env, ...env } },
    );
    if (code !== 0) {
      throw new Stop(
        `${manifest.name}@${manifest.version} could not be published. Packages before it are; run the release again when the cause is repaired.`,
        tail(output),
      );
    }
    say(`${manifest.name}@${manifest.version} is published`);
  }
}
