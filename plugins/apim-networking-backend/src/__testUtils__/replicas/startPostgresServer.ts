import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const script = path.resolve(
  __dirname,
  '../../../../../scripts/bootstrap/servePostgres.mjs',
);

/** A PostgreSQL server of the test's own, which it may crash. */
export interface PostgresServer {
  url: string;
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws Error that says why it cannot be had */
export async function startPostgresServer(): Promise<PostgresServer> {
  const server = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = new Promise<void>(resolve => {
    server.once('exit', () => resolve());
  });
  const lines = createInterface({ input: server.stdout })[
    Symbol.asyncIterator
  ]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The process of PostgreSQL has ended');
    return value;
  };
  const command = async (name: string) => {
    server.stdin.write(`${name}\n`);
    await nextLine();
  };
  const { url, reason } = JSON.parse(await nextLine());
  const stop = async () => {
    server.stdin.end();
    await exit;
  };
  if (!url) {
    await stop();
    throw new Error(reason);
  }
  return {
    url,
    crash: () => command('crash'),
    restart: () => command('restart'),
    stop,
  };
}
