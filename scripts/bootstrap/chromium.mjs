import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { step } from './say.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (folder && fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

async function works(file) {
  try {
    return (await run(file, ['--version'], { capture: true })).code === 0;
  } catch {
    return false;
  }
}

async function fromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const { code, output } = await run('apt-get', args, { capture: true, env });
    if (code !== 0) {
      throw new Error(`apt-get ${args[0]} failed: ${tail(output, 2)}`);
    }
  }
}

/**
 * Playwright's own browser, where it can be downloaded: by https from its own address, of the build that the locked version of Playwright
 * names. It has no checksum; whoever wants one sets CHROMIUM_PATH.
 */
async function fromPlaywright({ yarnRun }) {
  const { chromium } = createRequire(path.join(root, 'package.json'))(
    '@playwright/test',
  );
  if (!fs.existsSync(chromium.executablePath())) {
    const { code, output } = await yarnRun(
      ['playwright', 'install', 'chromium'],
      { capture: true },
    );
    if (code !== 0) throw new Error(tail(output, 2));
  }
  return chromium.executablePath();
}

/**
 * A Chromium for the browser tests: `CHROMIUM_PATH`, one on the machine, Debian's when root there, else Playwright's own.
 *
 * @returns `{ path }`, or `{ reason }` when none can be had
 */
export async function prepareChromium(runtime) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    return (await works(named))
      ? { path: named }
      : { reason: `CHROMIUM_PATH names ${named}, which does not run` };
  }
  const present = onPath();
  if (present && (await works(present))) return { path: present };
  return step('Getting a Chromium for the browser tests', async () => {
    const reasons = [];
    if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
      try {
        await fromDebian();
        const file = onPath();
        if (file && (await works(file))) return { path: file };
        reasons.push('Debian’s chromium does not run');
      } catch (error) {
        reasons.push(error.message.replace(/\s+/g, ' '));
      }
    }
    try {
      const file = await fromPlaywright(runtime);
      if (await works(file)) return { path: file };
      reasons.push('Playwright’s Chromium does not run on this machine');
    } catch (error) {
      reasons.push(error.message.replace(/\s+/g, ' '));
    }
    return { reason: `no Chromium can be had (${reasons.join('; ')})` };
  });
}
