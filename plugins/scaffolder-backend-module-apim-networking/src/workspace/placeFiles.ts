import { lstat, mkdir, rename } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { resolveWorkspacePath } from './workspacePath';

/**
 * Moves files from one folder of the workspace to another. What has the same path is replaced, other files stay. Every target
 * is looked at before the first file moves, so that a bad one leaves nothing half-written.
 *
 * @param options - `files` are paths relative to `from`, with forward slashes; `to` is relative to the workspace
 * @returns the paths of the files that were replaced
 * @throws InputError when a target leads through a symbolic link, or a folder stands where a file goes or the reverse
 */
export async function placeFiles(options: {
  workspacePath: string;
  from: string;
  to: string;
  files: string[];
}): Promise<string[]> {
  const { workspacePath, from, to, files } = options;
  const moves: Array<{ source: string; target: string }> = [];
  const replaced: string[] = [];
  for (const file of files) {
    const path = posix.join(to, file);
    const target = await resolveWorkspacePath(
      workspacePath,
      path,
      'outputPath with a generated file',
    );
    if (await requirePlaceForFile(workspacePath, target, path)) {
      replaced.push(file);
    }
    moves.push({ source: join(from, file), target });
  }
  for (const { source, target } of moves) {
    await mkdir(dirname(target), { recursive: true });
    await rename(source, target);
  }
  return replaced;
}

async function requirePlaceForFile(
  workspacePath: string,
  target: string,
  path: string,
): Promise<boolean> {
  const present = await statusOf(target);
  if (present && !present.isFile()) {
    throw new InputError(
      `${path} must be a file, got something else that exists. Remove it, or choose another outputPath.`,
    );
  }
  for (
    let folder = dirname(target);
    folder.length > workspacePath.length;
    folder = dirname(folder)
  ) {
    const status = await statusOf(folder);
    if (status && !status.isDirectory()) {
      throw new InputError(
        `The parent of ${path} must be a folder, got a file. Remove it, or choose another outputPath.`,
      );
    }
  }
  return present !== undefined;
}

async function statusOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
