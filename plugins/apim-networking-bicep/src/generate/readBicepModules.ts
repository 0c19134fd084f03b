import { InputError, toError } from '@backstage/errors';
import fs from 'fs-extra';
import path from 'node:path';
import { bicepFolder, referencedFiles } from './bicepFolder';

/**
 * Bicep modules of an organization, and the files that they reference: their text, by their path below the folder of what is generated,
 * such as `modules/publicIp.bicep`.
 *
 * @public
 */
export type BicepModules = ReadonlyMap<string, string>;

/** Where the modules are below the folder of what is generated. */
const MODULES = 'modules';
const MAX_FILES = 200;
const MAX_BYTES = 1_000_000;

/** Files below a folder, with forward slashes, sorted. Symbolic links are followed where they lead to a file, and not where to a folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort();
}

/**
 * Reads the modules of an organization, which take the place of the modules of this package that have the same path. A module has the
 * parameters and outputs of the one that it replaces, and can reference modules of a registry and further files of the folder.
 *
 * @param folder - holds the modules as `publicIp.bicep`, as the folder `bicep/modules` of this package does
 * @throws InputError when the folder cannot be read, is empty or large, or has a file that replaces nothing and is referenced by nothing
 * @public
 */
export async function readBicepModules(folder: string): Promise<BicepModules> {
  let files: string[];
  try {
    files = await filesBelow(folder);
  } catch (error) {
    throw new InputError(
      `${folder} must be a folder with Bicep modules, got ${
        toError(error).message
      }.`,
    );
  }
  if (files.length === 0 || files.length > MAX_FILES) {
    throw new InputError(
      `${folder} must have 1 to ${MAX_FILES} files, got ${files.length}.`,
    );
  }
  const modules = new Map<string, string>();
  for (const file of files) {
    const { size } = await fs.stat(path.join(folder, file));
    if (size > MAX_BYTES) {
      throw new InputError(
        `${file} of ${folder} must have at most ${MAX_BYTES} bytes, got ${size}.`,
      );
    }
    modules.set(
      `${MODULES}/${file}`,
      await fs.readFile(path.join(folder, file), 'utf8'),
    );
  }
  await requireUsed(folder, modules);
  return modules;
}

/** A misspelt name would otherwise leave the module of this package in place without a word. */
async function requireUsed(
  folder: string,
  modules: BicepModules,
): Promise<void> {
  const shipped = (await filesBelow(path.join(bicepFolder(), MODULES))).map(
    file => `${MODULES}/${file}`,
  );
  const replaced = [...modules.keys()].filter(file => shipped.includes(file));
  const read = async (file: string) => {
    if (file.startsWith('..')) {
      throw new InputError(
        `Modules of ${folder} must reference files of that folder, got ${file}.`,
      );
    }
    const own = modules.get(file);
    if (own !== undefined) return own;
    const text = await fs
      .readFile(path.join(bicepFolder(), file), 'utf8')
      .catch(() => undefined);
    if (text === undefined) {
      throw new InputError(
        `${folder} must have the file ${file.replace(
          `${MODULES}/`,
          '',
        )}, which one of its modules references.`,
      );
    }
    return text;
  };
  const used = new Set(replaced);
  for (const file of replaced) {
    if (!file.endsWith('.bicep')) continue;
    for (const other of await referencedFiles(file, read)) {
      await read(other);
      used.add(other);
    }
  }
  const unused = [...modules.keys()].filter(file => !used.has(file));
  if (unused.length > 0) {
    throw new InputError(
      `${unused
        .map(file => file.replace(`${MODULES}/`, ''))
        .join(
          ', ',
        )} of ${folder} must replace a module or be referenced by one that does. The modules are ${shipped
        .map(file => file.replace(`${MODULES}/`, ''))
        .join(', ')}.`,
    );
  }
}
