import { lstat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '@backstage/errors';

/**
 * Resolves a path of the workspace of a task that something is to be written to. Part of it, or all, may not exist yet.
 *
 * @param field - name of the input that gave the path, for the message
 * @throws InputError when it leads out of the workspace or through a symbolic link
 */
export async function resolveWorkspacePath(
  workspacePath: string,
  path: string,
  field: string,
): Promise<string> {
  const target = resolve(workspacePath, path);
  const inside = relative(workspacePath, target);
  const parts = inside.split(sep).filter(Boolean);
  if (parts[0] === '..' || isAbsolute(inside)) {
    throw new InputError(
      `${field} must be a relative path inside the workspace, got ${JSON.stringify(
        path,
      )}.`,
    );
  }
  let current = workspacePath;
  for (const part of parts) {
    current = join(current, part);
    const status = await lstat(current).catch(undefinedIfMissing);
    if (status?.isSymbolicLink()) {
      throw new InputError(
        `${field} must be a path of plain folders, got ${JSON.stringify(
          path,
        )}, in which ${JSON.stringify(part)} is a symbolic link.`,
      );
    }
  }
  return target;
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  // ENOTDIR: a file stands where the path needs a folder; whoever writes there says so.
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
