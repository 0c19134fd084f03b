import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { run, tail } from '../bootstrap/run.mjs';
import { Stop } from '../bootstrap/say.mjs';
import { releaseResolutions } from './lock.mjs';

export function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

export function writeJson(file, value) {
  fs.writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Changes a JSON file in place. */
export function editJson(file, change) {
  const value = readJson(file);
  change(value);
  writeJson(file, value);
}

/**
 * Runs Yarn in a portal.
 *
 * @throws Stop with the end of its output
 */
export async function yarnIn(folder, runtime, args, env = {}) {
  const { code, output } = await run(runtime.node, [runtime.yarn, ...args], {
    cwd: folder,
    capture: true,
    env: { ...runtime.env, CI: 'false', ...env },
  });
  if (code !== 0) {
    throw new Stop(`yarn ${args.join(' ')} failed in ${folder}`, tail(output));
  }
  return output;
}

/**
 * Makes the portal that `npx @backstage/create-app` makes. Nothing differs from stock but the version of Yarn and the native packages that
 * this repository pins.
 */
export async function createStockPortal({ folder, legacy, runtime }) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const { code, output } = await run(
    runtime.node,
    [
      path.join(
        root,
        'node_modules/@backstage/create-app/bin/backstage-create-app',
      ),
      ...(legacy ? ['--legacy'] : []),
      '--skip-install',
      '--path',
      folder,
    ],
    {
      capture: true,
      env: { ...runtime.env, BACKSTAGE_APP_NAME: 'portal' },
    },
  );
  if (code !== 0) {
    throw new Stop(`create-app failed for ${folder}`, tail(output));
  }
  const repository = readJson(path.join(root, 'package.json'));
  editJson(path.join(folder, 'package.json'), manifest => {
    manifest.packageManager = repository.packageManager;
    // Those of Backstage are for this repository, not for a portal.
    const native = Object.entries(repository.resolutions).filter(
      ([name]) => !name.startsWith('@backstage/'),
    );
    Object.assign(manifest.resolutions, Object.fromEntries(native));
  });
  const settings = path.join(folder, '.yarnrc.yml');
  fs.writeFileSync(
    settings,
    `${fs
      .readFileSync(settings, 'utf8')
      .replace(/^yarnPath:.*$/m, '')
      .trimEnd()}\n\nnmMode: hardlinks-global\n`,
  );
  fs.rmSync(path.join(folder, '.yarn/releases'), { recursive: true });
}

/**
 * Installs a stock portal, with every package of Backstage in the version of one release, as the lock file has it that `create-app` fetches
 * for a release.
 *
 * @param options.versions - of every `@backstage/*` package, by name
 */
export async function installStockPortal({ folder, versions, runtime }) {
  // What this repository has, too, is resolved and in Yarn's cache already.
  fs.copyFileSync(path.join(root, 'yarn.lock'), path.join(folder, 'yarn.lock'));
  const manifest = path.join(folder, 'package.json');
  const stock = fs.readFileSync(manifest);
  editJson(manifest, ({ resolutions }) => Object.assign(resolutions, versions));
  await yarnIn(folder, runtime, ['install', '--mode=update-lockfile']);
  releaseResolutions(folder, versions);
  fs.writeFileSync(manifest, stock);
  await yarnIn(folder, runtime, ['install']);
}
