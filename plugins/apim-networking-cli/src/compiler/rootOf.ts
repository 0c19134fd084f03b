import { InputError } from '@backstage/errors';
import fs from 'node:fs/promises';
import path from 'node:path';
import { compilerMessages } from '../messages';

/**
 * The folder that a Bicep file can reference: the one that was named, else the Git repository of the file, else the folder of the
 * file.
 *
 * @param named - `--root`
 * @throws InputError when the file is not inside of the one that was named
 */
export async function rootOf(
  file: string,
  named: string | undefined,
): Promise<string> {
  const absolute = path.resolve(file);
  if (named !== undefined) {
    const relative = path.relative(path.resolve(named), absolute);
    if (relative.startsWith('..') || path.isAbsolute(relative)) {
      throw new InputError(compilerMessages.errors.outsideOfRoot(file, named));
    }
    return path.resolve(named);
  }
  const own = path.dirname(absolute);
  for (let folder = own; ; folder = path.dirname(folder)) {
    // A worktree has a file of that name.
    if (await exists(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return own;
  }
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
