/**
 * The portal for the browser tests, with nothing in it but the sample organisation: built, and served by the backend at
 * BACKEND_PORT, as in production. A page of it is there in a second; of the portal in development it takes eight.
 */
import fs from 'node:fs';
import { prepareBicep } from '../scripts/bootstrap/bicep.mjs';
import { tail } from '../scripts/bootstrap/run.mjs';
import { prepareRuntime } from '../scripts/bootstrap/runtime.mjs';
import {
  configuration,
  prepareData,
} from '../scripts/bootstrap/samplePortal.mjs';
import { main, Stop } from '../scripts/bootstrap/say.mjs';

await main(async () => {
  fs.rmSync(process.env.PORTAL_DATA, { recursive: true, force: true });
  const data = prepareData();
  const port = Number(process.env.BACKEND_PORT);
  const { env, yarnRun } = await prepareRuntime();
  const bicep = await prepareBicep();
  const built = await yarnRun(['workspace', 'app', 'build'], { capture: true });
  if (built.code !== 0) {
    throw new Stop('The portal could not be built.', tail(built.output));
  }
  const { code } = await yarnRun(['workspace', 'backend', 'start'], {
    env: {
      ...env,
      ...configuration({ frontend: port, backend: port }, data),
      ...(bicep.path && { BICEP_PATH: bicep.path }),
    },
  });
  return code;
});
