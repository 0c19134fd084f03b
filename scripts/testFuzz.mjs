#!/usr/bin/env node
/**
 * Sends 20 000 requests, made from the OpenAPI document, to the backend on SQLite and on PostgreSQL: `yarn test:fuzz`.
 * FUZZ_SEED and FUZZ_REQUESTS choose others.
 */
import { startPostgres } from './bootstrap/postgres.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { main, Stop } from './bootstrap/say.mjs';

await main(async () => {
  const runtime = await prepareRuntime();
  const postgres = await startPostgres();
  if (!postgres.url) throw new Stop(postgres.reason);
  try {
    const { code } = await runtime.yarnRun(
      [
        'workspace',
        'backstage-plugin-apim-networking-backend',
        'test',
        '--watchAll=false',
        'openapi.fuzz',
      ],
      {
        env: {
          ...runtime.env,
          FUZZ_REQUESTS: process.env.FUZZ_REQUESTS ?? '20000',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
        },
      },
    );
    return code;
  } finally {
    await postgres.stop();
  }
});
