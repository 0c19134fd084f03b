import { InputError } from '@backstage/errors';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { FolderCopy } from './FolderCopy';

/** A copy of a folder that only the compiler and this process use. */
export interface StagedFolder {
  /** Absolute, on this machine. */
  path: string;
  /** Files that the copy does not have, by relative path, with the reason. */
  omitted: Map<string, string>;
  /** Settings that a `bicepconfig.json` of the copy does not have, by the relative path of the file. */
  removedSettings: Map<string, string[]>;
  remove(): Promise<void>;
}

/**
 * Copies the regular files of a folder into a new folder with a random name. What is checked afterwards is what the compiler reads:
 * nobody else can change the copy, and it has no links.
 *
 * @param staging - a folder that no other user can read
 * @param root - the folder to copy
 * @throws InputError when the folder is missing or has more than is accepted
 */
export async function stageFolder(
  staging: string,
  root: string,
): Promise<StagedFolder> {
  const target = path.join(staging, randomBytes(16).toString('hex'));
  const staged: StagedFolder = {
    path: target,
    omitted: new Map(),
    removedSettings: new Map(),
    remove: () => fs.rm(target, { recursive: true, force: true }),
  };
  try {
    const source = await fs.realpath(root).catch(() => {
      throw new InputError(
        'The folder of the Bicep must exist, got none. Check the path.',
      );
    });
    await new FolderCopy(source, staged).folder('', 0);
    await requireConfiguration(target);
    return staged;
  } catch (error) {
    await staged.remove();
    throw error;
  }
}

/** Without one, the compiler would take that of a folder above, whoever wrote it. */
async function requireConfiguration(target: string): Promise<void> {
  await fs
    .writeFile(path.join(target, 'bicepconfig.json'), '{}', { flag: 'wx' })
    .catch(error => {
      if (error.code !== 'EEXIST') throw error;
    });
}
