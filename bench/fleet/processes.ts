import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { APIS } from './entities';
import { POLICY } from './policy';

/** Entities are there that no provider of the backend has brought, and none is to be processed. */
export const CATALOG = {
  processingInterval: { hours: 24 },
  orphanStrategy: 'keep',
  orphanProviderStrategy: 'keep',
};

const ROOT = path.resolve(__dirname, '../..');
const TRANSFORM = ['--require', '@backstage/cli/config/nodeTransform.cjs'];

/**
 * Re-evaluates everything, repeatedly, in a process of its own.
 *
 * @param options - how many APIs are read along, and the catalog to read from, where it is not to be made up
 */
export function reevaluate(
  databaseUrl: string,
  options: { apis?: number; catalog?: { url: string; token: string } } = {},
): Promise<{
  fill: number;
  reevaluations: number[];
  unchanged: number[];
  heaps: number[];
}> {
  const { apis = APIS, catalog } = options;
  const child = spawn(
    process.execPath,
    ['--expose-gc', ...TRANSFORM, path.join(__dirname, 'reevaluate.ts')],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        APIS: String(apis),
        ...(catalog && {
          CATALOG_URL: catalog.url,
          CATALOG_TOKEN: catalog.token,
        }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.on('data', chunk => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', code =>
      code === 0
        ? resolve(JSON.parse(output))
        : reject(new Error(`reevaluate.ts ended with ${code}`)),
    );
  });
}

/**
 * The catalog and the plugin.
 *
 * @param options.permissions - whether the sample permission policy decides, with a guest of one team; without, everybody reads everything
 */
export function startServer(
  databaseUrl: string,
  directory: string,
  options: { permissions: boolean },
) {
  return startBackend(path.join(__dirname, 'server.ts'), directory, {
    backend: { database: { client: 'pg', connection: databaseUrl } },
    permission: { enabled: options.permissions },
    auth: {
      providers: {
        guest: {
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: ['user:default/guest', 'group:default/team-0'],
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    catalog: CATALOG,
    apimNetworking: {
      policy: POLICY,
      // The store is filled already: a reading of the catalog would only disturb.
      schedule: {
        frequency: { hours: 24 },
        timeout: { hours: 1 },
        initialDelay: { hours: 1 },
      },
    },
  });
}

/** A backend process, and how to stop it. */
export async function startBackend(
  script: string,
  directory: string,
  config: { backend: object; [key: string]: unknown },
): Promise<{ baseUrl: string; stop(): Promise<void> }> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const file = path.join(directory, `${port}.json`);
  fs.writeFileSync(
    file,
    JSON.stringify({
      ...config,
      app: { baseUrl },
      backend: {
        ...config.backend,
        baseUrl,
        listen: { host: '127.0.0.1', port },
      },
    }),
  );
  const server = spawn(
    process.execPath,
    [...TRANSFORM, script, '--config', file],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  await untilReady(server, baseUrl);
  return {
    baseUrl,
    stop: () =>
      new Promise(resolve => {
        server.once('exit', () => resolve());
        server.kill();
      }),
  };
}

async function untilReady(server: ChildProcess, baseUrl: string) {
  const end = Date.now() + 120_000;
  while (Date.now() < end && server.exitCode === null) {
    const response = await fetch(
      `${baseUrl}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    if (response?.ok) return;
    await wait(200);
  }
  server.kill();
  throw new Error('The server has not become ready');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
