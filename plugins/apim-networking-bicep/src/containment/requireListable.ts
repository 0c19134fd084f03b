import { InputError } from '@backstage/errors';
import fs from 'node:fs/promises';
import type { StagedPaths } from './StagedPaths';

/** A step upwards in a path, also where its characters are written as escapes of Bicep. */
const STEP_UP = /(?:\.|\\u\{0*2e\}){2}(?=[/\\])/gi;
/** What ends a text of Bicep in single quotes, and no other character. */
const LINE = /[\n\r]/;

/**
 * Rejects what the compiler reads without listing it. It is for machines without a sandbox only, where nothing else keeps the compiler
 * from reading it: ARM templates and extensions that are named by path, and the names in a folder.
 *
 * It looks at no syntax. A path that leaves the folder has more steps upwards in one line than the file has folders above it, and a
 * function is called by its name. What only looks like that is rejected, too.
 *
 * @param references - every file that the compiler lists, as it names them
 * @throws InputError that names the file
 */
export async function requireListable(
  references: unknown[],
  paths: StagedPaths,
): Promise<void> {
  for (const reference of references) {
    const file =
      typeof reference === 'string' ? paths.hostPathOf(reference) : undefined;
    const content = file && (await fs.readFile(file).catch(() => undefined));
    // What is outside is rejected by its path, and what is missing has nothing in it.
    if (!file || !content) continue;
    const bytes = content.toString('latin1');
    // Without NUL, the letters of UTF-16 and UTF-32 are those of ASCII.
    const text = bytes.split('\0').join('');
    const relative = paths.shownOfHost(file);
    const depth = relative.split('/').length - 1;
    const problem = problemOf(text, depth, text !== bytes);
    if (problem) {
      throw new InputError(
        `${relative} must not have ${problem} where the compiler runs without a sandbox, got it. Install bubblewrap where the compiler runs, or remove it.`,
      );
    }
  }
}

function problemOf(
  text: string,
  depth: number,
  wide: boolean,
): string | undefined {
  if (text.includes('loadDirectoryFileInfo')) return 'loadDirectoryFileInfo';
  // A text in three quotes goes over lines, and in UTF-16 a byte of a letter can look like the end of one.
  const whole = wide || text.includes("'''");
  const pieces = whole ? [text] : text.split(LINE);
  return pieces.some(piece => (piece.match(STEP_UP) ?? []).length > depth)
    ? 'a path that leaves its folder, or what looks like one,'
    : undefined;
}
