#!/usr/bin/env node
/**
 * Starts the sample portal on a machine with nothing but Node 18 or newer and npm.
 *
 * PORT and BACKEND_PORT choose other ports than 3000 and 7007; PORTAL_DATA another folder than .portal.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepareBicep } from './bootstrap/bicep.mjs';
import { installPackages } from './bootstrap/install.mjs';
import { root } from './bootstrap/paths.mjs';
import { portOf, requireFree } from './bootstrap/ports.mjs';
import { prepareRuntime } from './bootstrap/runtime.mjs';
import { configuration, prepareData } from './bootstrap/samplePortal.mjs';
import { main, say, Stop } from './bootstrap/say.mjs';

/** How long the portal may take before we say that it does not come up. */
const READY_WITHIN_MS = 180_000;

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

async function waitUntilReady(urls, isAlive) {
  const deadline = Date.now() + READY_WITHIN_MS;
  const waiting = new Set(urls);
  while (waiting.size > 0) {
    if (!isAlive()) return false;
    for (const url of waiting) {
      if (await answers(url)) waiting.delete(url);
    }
    if (Date.now() > deadline) {
      say(
        `The portal has not come up in ${
          READY_WITHIN_MS / 1000
        } s. It is waiting for ${[...waiting].join(
          ' and ',
        )}; the lines above say why.`,
      );
      return false;
    }
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  return true;
}

function kill(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Whether any process of the group of a child is left. */
function isRunning(child) {
  if (process.platform === 'win32') return child.exitCode === null;
  return kill(child, 0);
}

async function stop(child, signal) {
  kill(child, signal);
  for (let waited = 0; waited < 8_000 && isRunning(child); waited += 100) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  if (isRunning(child)) kill(child, 'SIGKILL');
}

await main(async () => {
  const begin = Date.now();
  say(
    'Starting the sample portal. The first run fetches everything it needs and takes 2 to 5 minutes; later ones take under 30 seconds.',
  );
  const ports = {
    frontend: portOf('PORT', 3000),
    backend: portOf('BACKEND_PORT', 7007),
  };
  await requireFree(ports.frontend, 'PORT', 'portal');
  await requireFree(ports.backend, 'BACKEND_PORT', 'backend');
  const data = prepareData();

  const runtime = await prepareRuntime();
  // Writing the packages waits for the disk, fetching the compiler for the network.
  const [bicep] = await Promise.all([
    prepareBicep(),
    installPackages(runtime, { portalOnly: true }),
  ]);
  if (bicep.path) say(`Bicep compiler: ${path.relative(root, bicep.path)}`);
  else {
    say(
      `Without a Bicep compiler: ${bicep.reason}. Gateways can be created all the same; their Bicep is not compiled here.`,
    );
  }

  say('Starting frontend and backend …');
  const child = spawn(
    runtime.node,
    [
      path.join(
        root,
        'node_modules',
        '@backstage',
        'cli',
        'bin',
        'backstage-cli',
      ),
      'repo',
      'start',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      env: {
        ...runtime.env,
        ...configuration(ports, data),
        ...(bicep.path && { BICEP_PATH: bicep.path }),
        NODE_ENV: 'development',
        BROWSER: 'none',
        DO_NOT_TRACK: '1',
      },
    },
  );
  let alive = true;
  let stopping;
  const ended = new Promise(resolve => {
    child.on('error', error => {
      alive = false;
      resolve(error);
    });
    child.on('exit', code => {
      alive = false;
      resolve(code);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping) {
        say('Stopping …');
        stopping = stop(child, signal === 'SIGHUP' ? 'SIGTERM' : signal);
      }
    });
  }

  const ready = await waitUntilReady(
    [
      `http://localhost:${ports.frontend}/`,
      `http://localhost:${ports.backend}/.backstage/health/v1/readiness`,
    ],
    () => alive && !stopping,
  );
  if (ready) {
    say(
      `Ready in ${((Date.now() - begin) / 1000).toFixed(
        0,
      )} s: open http://localhost:${
        ports.frontend
      } and choose “Enter” as a guest. Ctrl-C stops it.`,
    );
  }
  const result = await ended;
  await (stopping ?? stop(child, 'SIGTERM'));
  if (stopping) return 0;
  throw new Stop(
    `The portal ended by itself (${
      result instanceof Error ? result.message : `exit code ${result}`
    }); the lines above say why.`,
  );
});
