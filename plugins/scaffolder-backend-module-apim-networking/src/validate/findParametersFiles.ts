import { lstat, readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { resolveWorkspacePath } from '../workspace/workspacePath';

/** More than a gateway has environments, with two phases each; every one is compiled. */
const MAX_FILES = 50;

function requireFew(files: string[], field: string): void {
  if (files.length > MAX_FILES) {
    throw new InputError(
      `${field} must have at most ${MAX_FILES} parameters files, got ${files.length}. Validate them in several steps.`,
    );
  }
}

/**
 * The parameters files to validate, relative to the workspace: those that are given, else all of the folder.
 *
 * @param given - relative to the folder
 * @throws InputError for a folder that is missing, empty, or out of the workspace, and for a file that is not one
 */
export async function findParametersFiles(
  workspacePath: string,
  folder: string,
  given: string[] | undefined,
): Promise<string[]> {
  const absolute = await resolveWorkspacePath(workspacePath, folder, 'folder');
  if (given?.length) {
    given.forEach((file, index) => {
      if (!file.endsWith('.bicepparam')) {
        throw new InputError(
          `parametersFiles[${index}] is ${JSON.stringify(
            file,
          )}: needs a file that ends in .bicepparam`,
        );
      }
    });
    const files = [...new Set(given)].map(file => posix.join(folder, file));
    requireFew(files, 'parametersFiles');
    for (const file of files) await requireFile(workspacePath, file);
    return files;
  }
  const entries = await readdir(absolute, { withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) {
    throw new InputError(
      `folder is ${JSON.stringify(
        folder,
      )}, which is no folder of the workspace: needs one with Bicep`,
    );
  }
  const found = entries
    .filter(entry => !entry.isDirectory() && entry.name.endsWith('.bicepparam'))
    .map(({ name }) => posix.join(folder, name))
    .sort();
  requireFew(found, 'folder');
  if (found.length > 0) return found;
  throw new InputError(
    `folder is ${JSON.stringify(
      folder,
    )}, which has no .bicepparam file: needs one, for the values of the deployment`,
  );
}

async function requireFile(workspacePath: string, file: string) {
  const path = await resolveWorkspacePath(
    workspacePath,
    file,
    'parametersFiles',
  );
  const status = await lstat(path).catch(() => undefined);
  if (status?.isFile()) return;
  throw new InputError(
    `parametersFiles is ${JSON.stringify(
      file,
    )}, which is no file: needs a Bicep file of the workspace`,
  );
}
