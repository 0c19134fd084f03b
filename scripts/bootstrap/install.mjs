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

/** Installs the project's packages, unless they are those of the lock file already. */
export async function installPackages({ node, yarnRun }) {
  const stamp = path.join(tools, 'installed');
  const wanted = fingerprint(node);
  const present =
    fs.existsSync(path.join(root, 'node_modules', '.yarn-state.yml')) &&
    fs.existsSync(stamp) &&
    fs.readFileSync(stamp, 'utf8') === wanted;
  if (present) {
    say('Packages are installed already');
    return;
  }
  await step(
    'Installing packages with Yarn (the first time this takes 1 to 4 minutes and 2 GB)',
    async () => {
      const { code, output } = await yarnRun(['install', '--immutable'], {
        capture: true,
      });
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
  fs.writeFileSync(stamp, wanted);
}
