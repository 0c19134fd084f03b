import { InputError } from '@backstage/errors';
import path from 'node:path';
import type { StagedFolder } from './stageFolder';

/**
 * Names of the files of one staged folder: as the compiler sees them, as this machine does, and as the caller wrote them. Only the
 * last are shown.
 */
export class StagedPaths {
  readonly #inner: string;
  readonly #inside: path.PlatformPath;

  /**
   * @param staged - the copy
   * @param staging - the staging folder as the compiler sees it
   * @param hidden - further paths of this machine that nobody is shown
   */
  constructor(
    readonly staged: StagedFolder,
    staging: string,
    private readonly hidden: string[],
  ) {
    this.#inside = staging.startsWith('/') ? path.posix : path;
    this.#inner = this.#inside.join(staging, path.basename(staged.path));
  }

  /** A file of the caller's folder as the compiler sees it. */
  compilerPathOf(relative: string): string {
    return this.#inside.join(this.#inner, relative);
  }

  /** A file that the compiler names as this machine sees it; undefined for one outside of the staged folder. */
  hostPathOf(inner: string): string | undefined {
    const relative = this.#relative(inner);
    return relative === undefined
      ? undefined
      : path.join(this.staged.path, relative);
  }

  /** A file that the compiler names as the caller knows it; undefined for one outside of the staged folder. */
  shown(inner: string): string | undefined {
    return this.#relative(inner)?.split(this.#inside.sep).join('/');
  }

  /** A file of the copy as the caller knows it. */
  shownOfHost(file: string): string {
    return path.relative(this.staged.path, file).split(path.sep).join('/');
  }

  /** A text of the compiler without paths of this machine. */
  withoutPaths(text: string): string {
    const shown = text
      .split(`${this.#inner}${this.#inside.sep}`)
      .join('')
      .split(this.#inner)
      .join('.');
    return [this.staged.path, ...this.hidden]
      .filter(folder => folder.length > 1)
      .reduce((rest, folder) => rest.split(folder).join('…'), shown);
  }

  /** The error for a file outside of the folder. */
  outside(subject: string, reference: unknown): InputError {
    return new InputError(
      `${subject} must reference only files inside of its folder, got ${JSON.stringify(
        this.#describe(reference),
      )}. Move the file into the folder, or remove the reference.`,
    );
  }

  /** The error for a file of the folder that the copy does not have. */
  omitted(subject: string, file: string, reason: string): InputError {
    return new InputError(
      `${subject} must reference only files that the compiler is given, got ${JSON.stringify(
        file,
      )}, which ${reason}. Put a plain file in its place.`,
    );
  }

  #describe(reference: unknown): string {
    if (typeof reference !== 'string') return 'a reference that is not a path';
    // How the caller can have written it: the place of the copy is nobody's business.
    return this.#inside
      .relative(this.#inner, reference)
      .split(this.#inside.sep)
      .join('/');
  }

  #relative(inner: string): string | undefined {
    if (!this.#inside.isAbsolute(inner)) return undefined;
    const relative = this.#inside.relative(this.#inner, inner);
    return relative === '' ||
      relative === '..' ||
      relative.startsWith(`..${this.#inside.sep}`) ||
      this.#inside.isAbsolute(relative) ||
      this.#inside.join(this.#inner, relative) !== inner
      ? undefined
      : relative;
  }
}
