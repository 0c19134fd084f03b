import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/paths.mjs';

/** What the guide clones. */
const ADDRESS =
  'https://github.com/apim-networking/backstage-plugin-apim-networking.git';

/** What the guide copies from there. */
const COPIED = ['packages/backend/src/permissions'];

/**
 * A Git repository with what the guide copies, as it is here and now.
 *
 * @returns the environment in which Git takes it in place of the one on GitHub
 */
export function publishRepository(folder) {
  const git = (cwd, ...args) =>
    execFileSync('git', args, { cwd, encoding: 'utf8' });
  for (const file of git(
    root,
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    ...COPIED,
  ).split('\n')) {
    if (!file || !fs.existsSync(path.join(root, file))) continue;
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(root, file), target);
  }
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(
    folder,
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.com',
    'commit',
    '--quiet',
    '--message=Test',
  );
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${folder}.insteadOf`,
    GIT_CONFIG_VALUE_0: ADDRESS,
  };
}
