import { InputError } from '@backstage/errors';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { stagedConfiguration } from './stagedConfiguration';
import type { StagedFolder } from './stageFolder';

const MAX_FILES = 10_000;
const MAX_DEPTH = 32;
const MAX_BYTES = 100_000_000;
/** The compiler takes no file of this size: ARM templates have 4 MB at most, loaded texts far less. */
const MAX_FILE_BYTES = 5_000_000;
/** No Bicep is in them, and they have more files than everything else. */
const OMITTED_FOLDERS = new Set(['.git', 'node_modules']);

/** Copies regular files, within limits, and notes what it leaves out. */
export class FolderCopy {
  #files = 0;
  #bytes = 0;

  /** The private folder that the copy is in. */
  readonly #own: string;

  constructor(readonly source: string, readonly staged: StagedFolder) {
    this.#own = path.dirname(path.dirname(staged.path));
  }

  async folder(relative: string, depth: number): Promise<void> {
    if (depth > MAX_DEPTH) {
      throw tooMuch(`at most ${MAX_DEPTH} levels of folders`, 'more');
    }
    const source = path.join(this.source, relative);
    // A folder that was replaced by a link after it was listed leads somewhere else.
    if ((await fs.realpath(source)) !== source) return;
    // The temporary folder may be inside of the root: a copy must not copy itself.
    if (source === this.#own) return;
    await fs.mkdir(path.join(this.staged.path, relative), { mode: 0o700 });
    for await (const entry of await fs.opendir(source)) {
      this.#files += 1;
      if (this.#files > MAX_FILES) {
        throw tooMuch(`at most ${MAX_FILES} files and folders`, 'more');
      }
      const file = path.join(relative, entry.name);
      if (entry.isDirectory()) {
        if (!OMITTED_FOLDERS.has(entry.name)) {
          await this.folder(file, depth + 1);
        }
      } else if (entry.isFile()) {
        await this.file(file);
      } else {
        this.omit(
          file,
          entry.isSymbolicLink() ? 'is a symbolic link' : 'is not a file',
        );
      }
    }
  }

  async file(relative: string): Promise<void> {
    const content = await this.read(relative);
    if (!content) return;
    this.#bytes += content.length;
    if (this.#bytes > MAX_BYTES) {
      throw tooMuch(`at most ${MAX_BYTES / 1_000_000} MB`, 'more');
    }
    // What the compiler unpacks can be far larger than the file.
    if (content[0] === 0x1f && content[1] === 0x8b) {
      this.omit(relative, 'is a compressed archive');
      return;
    }
    await fs.writeFile(
      path.join(this.staged.path, relative),
      isConfiguration(relative)
        ? this.configuration(relative, content.toString('utf8'))
        : content,
      { mode: 0o600, flag: 'wx' },
    );
  }

  async read(relative: string): Promise<Buffer | undefined> {
    const handle = await fs
      .open(
        path.join(this.source, relative),
        // Not blocked by a pipe, nor led elsewhere by a link, that took the place of the file.
        // eslint-disable-next-line no-bitwise
        constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
      )
      .catch(() => undefined);
    if (!handle) {
      this.omit(relative, 'cannot be read');
      return undefined;
    }
    try {
      const status = await handle.stat();
      if (!status.isFile() || status.size > MAX_FILE_BYTES) {
        this.omit(
          relative,
          status.isFile()
            ? `has more than ${MAX_FILE_BYTES / 1_000_000} MB`
            : 'is not a file',
        );
        return undefined;
      }
      const content = Buffer.alloc(status.size);
      const { bytesRead } = await handle.read(content, 0, status.size, 0);
      return content.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  configuration(relative: string, text: string): string {
    const { text: staged, removed } = stagedConfiguration(text);
    if (removed.length > 0) {
      this.staged.removedSettings.set(posix(relative), removed);
    }
    return staged;
  }

  omit(relative: string, reason: string): void {
    this.staged.omitted.set(posix(relative), reason);
  }
}

function isConfiguration(relative: string): boolean {
  // Not every file system minds case.
  return path.basename(relative).toLowerCase() === 'bicepconfig.json';
}

function posix(relative: string): string {
  return relative.split(path.sep).join('/');
}

function tooMuch(expected: string, actual: string): InputError {
  return new InputError(
    `The folder of the Bicep must have ${expected}, got ${actual}. Have the Bicep in a folder of its own, and name that folder: --root on the command line.`,
  );
}
