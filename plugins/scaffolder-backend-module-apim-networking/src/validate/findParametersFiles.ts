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
          `parametersFiles[${index}] must be a file that ends in .bicepparam, got ${JSON.stringify(
            file,
          )}.`,
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
      `folder must be a folder of the workspace, got ${JSON.stringify(
        folder,
      )}.`,
    );
  }
  const found = entries
    .filter(entry => !entry.isDirectory() && entry.name.endsWith('.bicepparam'))
    .map(({ name }) => posix.join(folder, name))
    .sort();
  requireFew(found, 'folder');
  if (found.length > 0) return found;
  throw new InputError(
    `folder must have a .bicepparam file with the values of the deployment, got ${JSON.stringify(
      folder,
    )} without.`,
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
    `parametersFiles must be Bicep files of the workspace, got ${JSON.stringify(
      file,
    )}, which is no file.`,
  );
}
