import { InputError } from '@backstage/errors';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { StagedPaths } from './StagedPaths';

/**
 * The files that the compiler says it reads, as it names them.
 *
 * @param answer - of `bicep/getFileReferences`
 * @param subject - the file that was asked about, for people
 * @throws InputError for an answer that is not understood
 */
export function referencesIn(answer: unknown, subject: string): unknown[] {
  const references = (answer as { filePaths?: unknown } | undefined)?.filePaths;
  if (Array.isArray(references) && references.length > 0) return references;
  throw new InputError(
    `${subject} must have references that the compiler can list, got an answer that is not understood. Update the Bicep compiler.`,
  );
}

/**
 * Sees that every file the compiler says it reads is in the staged folder.
 *
 * @param references - see {@link referencesIn}
 * @param subject - the file that was asked about, for people
 * @returns the files, absolute on this machine
 * @throws InputError that names what is outside
 */
export async function requireContainedReferences(
  references: unknown[],
  paths: StagedPaths,
  subject: string,
): Promise<string[]> {
  const contained: string[] = [];
  for (const reference of references) {
    contained.push(await requireContained(reference, paths, subject));
  }
  return contained;
}

async function requireContained(
  reference: unknown,
  paths: StagedPaths,
  subject: string,
): Promise<string> {
  const file =
    typeof reference === 'string' && !isEncoded(reference)
      ? paths.hostPathOf(reference)
      : undefined;
  if (!file) throw paths.outside(subject, reference);
  const resolved = await fs.realpath(file).catch(error => {
    // The compiler reports what is missing itself. There is nothing to resolve, as the copy has no links.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return file;
    throw paths.outside(subject, reference);
  });
  // Another case of the same name is the same file on some machines.
  if (resolved.toLowerCase() !== file.toLowerCase()) {
    throw paths.outside(subject, reference);
  }
  return path.resolve(resolved);
}

/** Another way to write a path, which the compiler may resolve to something else than this process. */
function isEncoded(reference: string): boolean {
  return /%[0-9a-f]{2}|^\w[\w+.-]+:|^[\\/]{2}|\0/i.test(reference);
}
