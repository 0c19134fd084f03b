import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { waitUntil } from './waitUntil';

const MAX_START_MS = 90_000;

/** A backend process. */
export interface Replica {
  baseUrl: string;
  /** What it has logged. */
  log: string[];
  /** `kill -9`. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ReplicaOptions {
  /** Of the file with its configuration. */
  directory: string;
  databaseUrl: string;
  catalogUrl: string;
  apimNetworking: object;
}

export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const file = path.join(options.directory, `${port}.json`);
  fs.writeFileSync(
    file,
    JSON.stringify({
      app: { baseUrl },
      backend: {
        baseUrl,
        listen: { host: '127.0.0.1', port },
        database: { client: 'pg', connection: options.databaseUrl },
      },
      discovery: {
        endpoints: [{ target: options.catalogUrl, plugins: ['catalog'] }],
      },
      apimNetworking: options.apimNetworking,
    }),
  );
  const replica = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      require.resolve('./replica'),
      '--config',
      file,
    ],
    {
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log: string[] = [];
  for (const input of [replica.stdout, replica.stderr]) {
    createInterface({ input }).on('line', line => log.push(line));
  }
  let ended = false;
  const exit = new Promise<void>(resolve => {
    replica.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    replica.kill(signal);
    await exit;
  };
  try {
    await waitUntil('The start of a replica', MAX_START_MS, async () => {
      if (ended) throw new Error('A replica ended before it had begun');
      const response = await fetch(
        `${baseUrl}/.backstage/health/v1/readiness`,
      ).catch(() => undefined);
      return response?.ok;
    });
  } catch (error) {
    await end('SIGKILL');
    throw new Error(
      `${error}\n${log
        .filter(line => !line.includes('incomingRequest'))
        .slice(-30)
        .join('\n')}`,
    );
  }
  return {
    baseUrl: `${baseUrl}/api/apim-networking`,
    log,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
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
