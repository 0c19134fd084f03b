import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import { expect, test } from '@playwright/test';
import { openAsGuest, openEntity } from './portal';

const PORT = 3200;
const BACKEND_PORT = 7207;
const PORTAL_DATA = '.portal/npm-start';

test.use({ baseURL: `http://localhost:${PORT}` });

/** Whether nothing listens on a port of this machine any more. */
function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Runs `npm start` as from a terminal: Ctrl-C goes to everything that it started. */
function npmStart(): { child: ChildProcess; printed: () => string } {
  let output = '';
  const child = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(PORT),
      BACKEND_PORT: String(BACKEND_PORT),
      PORTAL_DATA,
    },
  });
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return { child, printed: () => output };
}

test('npm start says when the portal is ready, shows an API, and Ctrl-C ends all of it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await fs.rm(PORTAL_DATA, { recursive: true, force: true });
  const { child, printed } = npmStart();
  const ended = new Promise<number | null>(resolve => {
    child.on('exit', resolve);
  });
  try {
    await Promise.race([
      expect
        .poll(printed, { timeout: 240_000 })
        .toContain(`open http://localhost:${PORT} and choose`),
      ended.then(code => {
        throw new Error(`npm start ended with code ${code}: ${printed()}`);
      }),
    ]);
    await openAsGuest(page, '/');
    await openEntity(page, '/catalog/default/api/refunds');
    await page.goto('/catalog/default/api/refunds/networking');
    await expect(page.getByText('Who can reach what')).toBeVisible();
  } finally {
    process.kill(-child.pid!, 'SIGINT');
  }
  await ended;
  await expect.poll(() => isFree(PORT)).toBe(true);
  await expect.poll(() => isFree(BACKEND_PORT)).toBe(true);
});
