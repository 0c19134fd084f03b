import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { freePort } from '../bootstrap/ports.mjs';
import { tail } from '../bootstrap/run.mjs';
import { Stop } from '../bootstrap/say.mjs';

const READY_WITHIN_MS = 120_000;

/** Configuration as the environment variables that Backstage reads. */
function variables(values) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      `APP_CONFIG_${key.replaceAll('.', '_')}`,
      JSON.stringify(value),
    ]),
  );
}

async function isReady(url) {
  try {
    const { ok } = await fetch(`${url}/.backstage/health/v1/readiness`, {
      signal: AbortSignal.timeout(2_000),
    });
    return ok;
  } catch {
    return false;
  }
}

/** `2026-11-30T06:31:11.306Z catalog warn Text` */
const LOG_LINE = /^\S+Z (\S+) (warn|error) (.*)$/gm;

/** What the suite warns of in a log, but for what Backstage says in the same words of plugins of its own. */
function complaintsOf(log) {
  const lines = [...log.matchAll(LOG_LINE)].map(([line, plugin, , text]) => ({
    line,
    text,
    ours: plugin.includes('apim-networking') || /apim-?networking/i.test(text),
  }));
  const theirs = lines.filter(({ ours }) => !ours).map(({ text }) => text);
  return lines
    .filter(({ ours, text }) => ours && !theirs.includes(text))
    .map(({ line }) => line.slice(0, 500));
}

/**
 * Starts the backend of a portal, which also serves the built app.
 *
 * @param options.settings - keys of `app-config.yaml` with other values
 * @returns `{ url, complaints, stop }`, where `complaints` gives what the plugins of the suite have warned of since the start
 */
export async function startBackend({ portal, runtime, env, settings = {} }) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // What `yarn start` runs, without its watching of files.
  const child = spawn(
    runtime.node,
    [
      '--no-node-snapshot',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/index.ts',
    ],
    {
      cwd: path.join(portal, 'packages/backend'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        ...variables({
          'app.baseUrl': url,
          'backend.baseUrl': url,
          'backend.listen.port': port,
          'backend.listen.host': '127.0.0.1',
          'backend.cors.origin': url,
          'backend.csp.upgrade-insecure-requests': false,
          ...settings,
        }),
        NODE_ENV: 'development',
      },
    },
  );
  let log = '';
  const collect = chunk => {
    log += stripVTControlCharacters(String(chunk));
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise(resolve => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 8_000);
    await ended;
    clearTimeout(timer);
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Stop(`The backend of ${portal} does not start.`, tail(log, 40));
    }
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  return {
    url,
    complaints: () => complaintsOf(log),
    log: () => log,
    stop,
  };
}
