import { randomUUID } from 'node:crypto';
import {
  lstat,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { copy, ensureDir, pathExists } from 'fs-extra';

/** The same names as Azure accepts for an API Management service, so never a dot or a slash. */
const NAME = /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/;

/** What the sample portal’s `demo:publish` has published: one folder for each gateway. */
export interface PublishedGateways {
  /**
   * Copies a folder. The same run may do so again; a name that another run has published is rejected, unless its gateway is
   * changed.
   *
   * @throws InputError for a bad name or a symbolic link, ConflictError for a name that is taken
   */
  publish(options: {
    name: string;
    sourceFolder: string;
    runId: string;
    /** Default: a new gateway. */
    changes?: {
      /** Whether the gateway is in the catalog from somewhere else, such as the files of the sample organisation. */
      declaredElsewhere: boolean;
    };
  }): Promise<void>;
  /** Whether what was published is the change of a gateway that is in the catalog from somewhere else. */
  isDeclaredElsewhere(name: string): Promise<boolean>;
  /** Names, sorted. */
  list(): Promise<string[]>;
  /** Paths of the files of one gateway, with forward slashes, sorted. */
  listFiles(name: string): Promise<string[]>;
  /** @throws NotFoundError for a file that {@link PublishedGateways.listFiles} does not list */
  readFile(name: string, path: string): Promise<string>;
  onPublished(listener: () => Promise<void>): void;
}

export class FolderPublishedGateways implements PublishedGateways {
  readonly #directory: string;
  readonly #listeners: Array<() => Promise<void>> = [];

  /** @param directory - relative to the working directory, or absolute */
  static create(directory: string) {
    return new FolderPublishedGateways(resolve(directory));
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  async publish(options: {
    name: string;
    sourceFolder: string;
    runId: string;
    changes?: { declaredElsewhere: boolean };
  }): Promise<void> {
    const { name, sourceFolder, runId, changes } = options;
    requireName(name);
    if (!changes) await this.#requireFree(name, runId);
    await listFilesOf(sourceFolder, path => {
      throw new InputError(
        `${path} is a symbolic link: only files and folders can be published`,
      );
    });

    await ensureDir(this.#directory);
    const staging = join(this.#directory, `.staging-${randomUUID()}`);
    try {
      await copy(sourceFolder, staging, { errorOnExist: true });
      await writeFile(
        this.#runFile(name),
        JSON.stringify({
          runId,
          declaredElsewhere: changes?.declaredElsewhere ?? false,
        }),
      );
      await rm(this.#folder(name), { recursive: true, force: true });
      await rename(staging, this.#folder(name));
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    for (const listener of this.#listeners) await listener();
  }

  async list(): Promise<string[]> {
    if (!(await pathExists(this.#directory))) return [];
    const entries = await readdir(this.#directory, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory() && NAME.test(entry.name))
      .map(entry => entry.name)
      .sort();
  }

  async listFiles(name: string): Promise<string[]> {
    if (!(await this.list()).includes(name)) {
      throw new NotFoundError(
        `Nothing was published under ${JSON.stringify(name)}`,
      );
    }
    return listFilesOf(this.#folder(name), () => {});
  }

  async readFile(name: string, path: string): Promise<string> {
    const files = await this.listFiles(name);
    if (!files.includes(path)) {
      throw new NotFoundError(
        `path must be one of ${files.join(
          ', ',
        )}, the files of ${name}, got ${JSON.stringify(path)}.`,
      );
    }
    return readFile(join(this.#folder(name), path), 'utf8');
  }

  async isDeclaredElsewhere(name: string): Promise<boolean> {
    return (await this.#readRun(name)).declaredElsewhere ?? false;
  }

  onPublished(listener: () => Promise<void>): void {
    this.#listeners.push(listener);
  }

  async #requireFree(name: string, runId: string): Promise<void> {
    if (!(await this.list()).includes(name)) return;
    const { runId: publisher } = await this.#readRun(name);
    if (publisher !== runId) {
      throw new ConflictError(
        `A gateway ${JSON.stringify(
          name,
        )} was published by another run: choose another name`,
      );
    }
  }

  async #readRun(
    name: string,
  ): Promise<{ runId?: string; declaredElsewhere?: boolean }> {
    try {
      return JSON.parse(await readFile(this.#runFile(name), 'utf8'));
    } catch {
      return {};
    }
  }

  #folder(name: string) {
    return join(this.#directory, name);
  }

  #runFile(name: string) {
    return join(this.#directory, `${name}.run`);
  }
}

function requireName(name: string): void {
  if (!NAME.test(name)) {
    throw new InputError(
      `name must have 1 to 50 letters, digits and hyphens, starting with a letter and ending with a letter or digit, got ${JSON.stringify(
        name,
      )}.`,
    );
  }
}

async function listFilesOf(
  folder: string,
  onSymbolicLink: (path: string) => void,
): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next; next = folders.pop()) {
    for (const entry of await readdir(next)) {
      const path = join(next, entry);
      const shown = relative(folder, path).split(sep).join(posix.sep);
      const status = await lstat(path);
      if (status.isSymbolicLink()) onSymbolicLink(shown);
      else if (status.isDirectory()) folders.push(path);
      else if (status.isFile()) files.push(shown);
    }
  }
  return files.sort(byFolder);
}

function byFolder(a: string, b: string): number {
  return dirname(a).localeCompare(dirname(b)) || a.localeCompare(b);
}
