import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { consoleOf } from './consoleOf';
import { openAsGuest, openEntity } from './portal';

const PORT = 3200;
const BACKEND_PORT = 7207;
const PORTAL_DATA = '.portal/npm-start';

test.use({ baseURL: `http://localhost:${PORT}` });

/** Whether anything answers at a port of this machine. */
async function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );
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

test('npm start says when the portal is ready, shows an API, warns of nothing, and Ctrl-C ends all of it', async ({
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
    const warnings = consoleOf(page);
    await openAsGuest(page, '/');
    await openEntity(page, '/catalog/default/api/refunds');
    await page.goto('/catalog/default/api/refunds/networking');
    await expect(page.getByText('Who can reach what')).toBeVisible();
    expect(warnings).toEqual([]);
    expect(await answers(BACKEND_PORT)).toBe(true);
  } finally {
    // Where it has ended by itself, there is nobody to tell, and the error above says why.
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT');
  }
  await ended;
  await expect.poll(() => answers(PORT)).toBe(false);
  await expect.poll(() => answers(BACKEND_PORT)).toBe(false);
});
