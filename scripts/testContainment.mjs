#!/usr/bin/env node
/**
 * Compiles 2 000 hostile Bicep folders, without a sandbox and in the sandbox alone, and looks for secrets in the answers:
 * `yarn test:containment`. CONTAINMENT_FILES and CONTAINMENT_SEED choose others. Without bubblewrap it fails.
 */
import { prepareBicep } from './bootstrap/bicep.mjs';
import { prepareBubblewrap } from './bootstrap/bubblewrap.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, Stop } from './bootstrap/say.mjs';

await main(async () => {
  const runtime = await prepareRuntime();
  const bicep = await prepareBicep();
  if (!bicep.path) throw new Stop(bicep.reason);
  const bubblewrap = await prepareBubblewrap();
  if (!bubblewrap.path) throw new Stop(bubblewrap.reason);
  const { code } = await runtime.yarnRun(
    [
      'workspace',
      'backstage-plugin-apim-networking-bicep',
      'test',
      '--watchAll=false',
      'src/containment/containment',
    ],
    {
      env: {
        ...runtime.env,
        BICEP_PATH: bicep.path,
        CI: 'true',
        CONTAINMENT_FILES: process.env.CONTAINMENT_FILES ?? '2000',
        CONTAINMENT_SEED: process.env.CONTAINMENT_SEED ?? '0',
      },
    },
  );
  return code;
});
