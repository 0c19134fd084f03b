import { lstat, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { resolveWorkspacePath } from '../workspace/workspacePath';

// The compiler runs where the backend runs: these would give a task what the backend has.
const FOREIGN =
  /\b(?:readEnvironmentVariable|readCliArgument|readCliArg|externalInput)\b/;
const LOAD =
  /\bload(?:TextContent|JsonContent|YamlContent|FileAsBase64|DirectoryFileInfo)\b/g;
const PLAIN_ARGUMENT = /^\s*\(\s*'[^'\\$\n]+'\s*[,)]/;
const ESCAPED = /\\u\{0*2[ef]\}/i;
const MOST_BYTES = 5_000_000;

/**
 * Sees that what the compiler reads for a parameters file is in the workspace, and is nothing but files. It looks at the text, and
 * rather refuses what it cannot follow: in Bicep a path is a plain literal, but for what the functions here are given.
 *
 * @param file - relative to the workspace, with forward slashes
 * @param field - of the input that names it
 * @throws InputError that names the file and what in it leads elsewhere
 */
export async function requireContained(
  workspacePath: string,
  file: string,
  field: string,
): Promise<void> {
  const seen = new Set<string>();
  const waiting = [file];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await readBicep(workspacePath, path, field);
    requireOwnValues(path, text);
    for (const literal of literalsOf(text)) {
      const target = await targetOf(workspacePath, path, literal);
      if (target && /\.bicep(?:param)?$/.test(target)) waiting.push(target);
    }
  }
}

async function readBicep(
  workspacePath: string,
  path: string,
  field: string,
): Promise<string> {
  const absolute = await resolveWorkspacePath(workspacePath, path, field);
  const status = await lstat(absolute).catch(() => undefined);
  if (!status?.isFile() || status.size > MOST_BYTES) {
    throw new InputError(
      `${field} is ${JSON.stringify(path)}, which ${
        status?.isFile() ? 'has more than 5 MB' : 'is no file'
      }: needs a Bicep file of the workspace`,
    );
  }
  return readFile(absolute, 'utf8');
}

function requireOwnValues(path: string, text: string): void {
  const [foreign] = FOREIGN.exec(text) ?? [];
  if (foreign) {
    throw new InputError(
      `${path} has ${foreign}, which would read what the backend has: needs a value, or to be validated in its pipeline`,
    );
  }
  for (const { 0: name, index } of text.matchAll(LOAD)) {
    if (!PLAIN_ARGUMENT.test(text.slice(index + name.length))) {
      throw new InputError(
        `${path} has ${name} with a path that is put together: needs a plain text in quotes`,
      );
    }
  }
  if (ESCAPED.test(text)) {
    throw new InputError(
      `${path} has an escaped period or slash: needs the character itself`,
    );
  }
}

/** Whatever stands between quotes, and between them and the ends of lines: a path is among it, wherever the quotes begin. */
function literalsOf(text: string): string[] {
  return [...new Set(text.split(/['\n\r]/))].filter(
    piece => piece.length <= 260 && /[./]/.test(piece),
  );
}

/** The file of the workspace that a literal may name. */
async function targetOf(
  workspacePath: string,
  path: string,
  literal: string,
): Promise<string | undefined> {
  const target = posix.join(posix.dirname(path), literal);
  if (target === '..' || target.startsWith('../')) {
    throw new InputError(
      `${path} names ${JSON.stringify(
        literal,
      )}, outside of the workspace: needs only files inside of it`,
    );
  }
  const status = await lstat(posix.join(workspacePath, target)).catch(
    () => undefined,
  );
  if (!status) return undefined;
  await resolveWorkspacePath(workspacePath, target, `a path in ${path}`);
  return target;
}
