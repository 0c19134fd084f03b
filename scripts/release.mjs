#!/usr/bin/env node
/**
 * Builds and publishes every package whose version is not on the registry yet, and tags the commit: `yarn release`, after
 * `yarn changeset version`. docs/publishing.md says what it needs.
 */
import { installPackages } from './bootstrap/install.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, step, Stop } from './bootstrap/say.mjs';
import { publishPackages } from './release/publish.mjs';

await main(async () => {
  const runtime = await prepareRuntime();
  await installPackages(runtime);
  const yarn = async (title, args) => {
    const { code } = await step(title, () => runtime.yarnRun(args));
    if (code !== 0) throw new Stop(`yarn ${args.join(' ')} failed.`);
  };
  await yarn('Type declarations', ['tsc']);
  await yarn('Package builds', ['backstage-cli', 'repo', 'build']);
  await yarn('Checking what is published', ['node', 'scripts/testRelease.mjs']);
  await publishPackages(runtime);
  await yarn('Tags', ['changeset', 'tag']);
});
