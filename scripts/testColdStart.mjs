#!/usr/bin/env node
/**
 * Runs `npm start` in a copy of the repository that has nothing but its own files, until the portal answers: `npm test -- cold-start`.
 * Says how long it took, and fails where the portal does not come up.
 */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './bootstrap/paths.mjs';
import { freePort } from './bootstrap/ports.mjs';
import { main, say, Stop } from './bootstrap/say.mjs';

/** Fetching 2 GB through a slow network takes longer than anything else. */
const GIVE_UP_AFTER_MS = 15 * 60_000;

/** Copies the files that git knows or would add. */
function copyRepository(target) {
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  for (const file of files.split('\0').filter(Boolean)) {
    const from = path.join(root, file);
    // Deleted, but not committed yet.
    if (!fs.existsSync(from)) continue;
    const to = path.join(target, file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.cpSync(from, to, { verbatimSymlinks: true });
  }
}

/**
 * Starts the portal, and stops it when it is ready. Shows what it prints.
 *
 * @returns the seconds that it took by its own clock, and its page
 */
function startPortal(folder, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['start'], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = signal => process.kill(-child.pid, signal);
    const giveUp = setTimeout(() => stop('SIGTERM'), GIVE_UP_AFTER_MS);
    let printed = '';
    let started;
    child.stdout.on('data', chunk => {
      process.stdout.write(chunk);
      printed += chunk;
      const ready = /Ready in (\d+) s: open (\S+)/.exec(printed);
      if (!ready || started) return;
      started = fetch(ready[2])
        .then(response => response.text())
        .then(page => ({ seconds: Number(ready[1]), page }))
        .finally(() => stop('SIGINT'));
      // Reported when the portal has stopped.
      started.catch(() => {});
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(giveUp);
      if (started) resolve(started);
      else reject(new Stop('The portal did not come up.'));
    });
  });
}

await main(async () => {
  const folder = fs.mkdtempSync(
    path.join(os.tmpdir(), 'apim-networking-cold-'),
  );
  try {
    copyRepository(folder);
    const ports = { frontend: await freePort(), backend: await freePort() };
    const { seconds, page } = await startPortal(folder, {
      ...process.env,
      PORT: String(ports.frontend),
      BACKEND_PORT: String(ports.backend),
    });
    if (!page.includes('<div id="root">')) {
      throw new Stop(`The portal serves no page, but: ${page.slice(0, 200)}`);
    }
    say(`Cold start: ${seconds} s`);
    return 0;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
