import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, tools } from './paths.mjs';
import { tail } from './run.mjs';
import { say, step, Stop } from './say.mjs';

/** What the installed packages follow from: the lock file and every manifest. */
function fingerprint(node) {
  const hash = crypto.createHash('sha256').update(node);
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(root, folder))
      .sort()
      .map(name => path.join(root, folder, name, 'package.json'))
      .filter(file => fs.existsSync(file)),
  );
  for (const file of [
    path.join(root, 'yarn.lock'),
    path.join(root, 'package.json'),
    path.join(root, '.yarnrc.yml'),
    ...manifests,
  ]) {
    hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** The packages of the sample portal, without what only tests and development need: a quarter fewer files. */
const OF_PORTAL = ['workspaces', 'focus', 'app', 'backend', '--production'];

const EVERYTHING = ['install', '--immutable'];

/** What is installed, everything or the portal, and the fingerprint of what it follows from; where Yarn was run by hand, everything. */
function readStamp(stamp) {
  const state = path.join(root, 'node_modules', '.yarn-state.yml');
  if (!fs.existsSync(state)) return {};
  if (
    !fs.existsSync(stamp) ||
    fs.statSync(state).mtimeMs > fs.statSync(stamp).mtimeMs
  ) {
    return { what: 'everything' };
  }
  const [fingerprint, what = 'everything'] = fs
    .readFileSync(stamp, 'utf8')
    .split(' ');
  return { fingerprint, what };
}

/**
 * Installs the project's packages, unless they are those of the lock file already.
 *
 * @param options.portalOnly whether the packages of the sample portal are enough; where everything has been installed before, everything stays
 */
export async function installPackages(
  { node, yarnRun },
  { portalOnly = false } = {},
) {
  const stamp = path.join(tools, 'installed');
  const wanted = fingerprint(node);
  const present = readStamp(stamp);
  const what =
    portalOnly && present.what !== 'everything' ? 'portal' : 'everything';
  if (present.fingerprint === wanted && present.what === what) {
    say('Packages are installed already');
    return;
  }
  await step(
    'Installing packages with Yarn (the first time this takes 1 to 4 minutes and 2 GB)',
    async () => {
      const { code, output } = await yarnRun(
        what === 'portal' ? OF_PORTAL : EVERYTHING,
        { capture: true },
      );
      if (code !== 0) {
        const offline = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(
          output,
        );
        throw new Stop(
          `Yarn could not install the packages${
            offline
              ? ': the npm registry cannot be reached. Check the network or the proxy'
              : ''
          }. Then run the same command again; what was fetched is kept.`,
          tail(output),
        );
      }
    },
  );
  fs.mkdirSync(tools, { recursive: true });
  fs.writeFileSync(stamp, `${wanted} ${what}`);
}
