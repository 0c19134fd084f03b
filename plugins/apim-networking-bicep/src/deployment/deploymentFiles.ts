import { createHash } from 'node:crypto';
import { constants, promises as fs } from 'node:fs';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import type { GeneratedFile } from '../output/GeneratedBicep';

const MAX_FILES = 2_000;
const MAX_DEPTH = 16;
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_BYTES = 50 * 1024 * 1024;

const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
// A line of the digest ends at a line break; a backslash is a separator on some systems.
const UNUSUAL_PATH = /[\p{Cc}\\]/u;

/**
 * Files of the folder itself that no deployment reads. They count neither by what they hold nor by being there: Bicep that was
 * generated loads none of them, and Bicep that was changed to load one is another Bicep. Everything else counts.
 */
const NO_INPUTS = new Set([
  '.apim-networking',
  '.azuredevops',
  '.editorconfig',
  '.git',
  '.gitattributes',
  '.github',
  '.gitignore',
  'CODEOWNERS',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'TRANSITION.md',
  'catalog-info.yaml',
  'docs',
  'mkdocs.yml',
]);
const SNAPSHOT =
  /^main\.[a-z0-9-]+(?:\.(?:bootstrap|lockdown))?\.snapshot\.json$/;
const PARAMETERS =
  /^main\.([a-z0-9-]+)(?:\.(?:bootstrap|lockdown))?\.bicepparam$/;

/**
 * The SHA-256 of every file that the deployment of an environment could depend on, by its path relative to the folder: all but
 * the parameters of other environments and what no deployment reads.
 *
 * @throws InputError for a symbolic link or another thing that is no file, an unusual path, and too much of anything
 */
export async function readDeploymentFiles(
  folder: string,
  environment: string,
): Promise<Record<string, string>> {
  if (!ENVIRONMENT.test(environment)) {
    throw new InputError(
      `environment must be 1 to 32 lower-case letters, digits and hyphens, got ${JSON.stringify(
        environment,
      )}.`,
    );
  }
  const files: Array<[string, string]> = [];
  let bytes = 0;

  const visit = async (below: string[]): Promise<void> => {
    if (below.length > MAX_DEPTH) {
      throw new InputError(
        `${below.join(
          '/',
        )} must be at most ${MAX_DEPTH} folders deep, got more.`,
      );
    }
    const entries = await readFolder(path.join(folder, ...below));
    for (const entry of entries) {
      const parts = [...below, entry.name];
      const name = parts.join('/');
      if (UNUSUAL_PATH.test(name)) {
        throw new InputError(
          `The names of files must be without control characters and backslashes, got ${JSON.stringify(
            name,
          )}. Rename it.`,
        );
      }
      if (!entry.isDirectory() && !entry.isFile()) {
        throw new InputError(
          `${name} must be a file or a folder, got ${
            entry.isSymbolicLink() ? 'a symbolic link' : 'something else'
          }. Put the file itself there.`,
        );
      }
      if (below.length === 0 && isNoInput(entry.name, environment)) continue;
      if (entry.isDirectory()) {
        await visit(parts);
        continue;
      }
      const content = await readFile(path.join(folder, ...parts), name);
      bytes += content.length;
      files.push([name, digestOfContent(content)]);
      if (files.length > MAX_FILES || bytes > MAX_BYTES) {
        throw new InputError(
          `The folder must have at most ${MAX_FILES} files of ${
            MAX_BYTES / 1024 / 1024
          } MB together, got more. Keep the Bicep in a folder of its own.`,
        );
      }
    }
  };
  await visit([]);
  return withoutPrototype(files);
}

/** The same of files that were generated. */
export function filesOfGenerated(
  files: readonly GeneratedFile[],
  environment: string,
): Record<string, string> {
  return withoutPrototype(
    files.flatMap(({ path: name, content }) =>
      isNoInput(name.split('/')[0], environment)
        ? []
        : [[name, digestOfContent(Buffer.from(content))]],
    ),
  );
}

/** So that no name of a file means something else. */
function withoutPrototype(
  files: Array<[string, string]>,
): Record<string, string> {
  return Object.assign(Object.create(null), Object.fromEntries(files));
}

function isNoInput(name: string, environment: string): boolean {
  if (NO_INPUTS.has(name) || SNAPSHOT.test(name)) return true;
  const [, other] = PARAMETERS.exec(name) ?? [];
  return other !== undefined && other !== environment;
}

async function readFolder(folder: string) {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new InputError(
      `${folder} must be a folder that can be read, got ${
        (error as NodeJS.ErrnoException).code
      }.`,
    );
  }
}

async function readFile(file: string, name: string): Promise<Buffer> {
  // A link that takes the place of the file after it was listed is not followed.
  const handle = await fs
    // eslint-disable-next-line no-bitwise -- flags of open(2)
    .open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    .catch(error => {
      throw new InputError(
        `${name} must be a file that can be read, got ${error.code}.`,
      );
    });
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) {
      throw new InputError(
        `${name} must have at most ${
          MAX_FILE_BYTES / 1024 / 1024
        } MB, got ${size} bytes.`,
      );
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Git may write `\r\n` for `\n` on some machines. A file with a NUL character is no text and is taken as it is. */
function digestOfContent(content: Buffer): string {
  const text = content.includes(0)
    ? content
    : Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
  return createHash('sha256').update(text).digest('hex');
}
