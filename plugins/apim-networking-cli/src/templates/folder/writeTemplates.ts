import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { templatesMessages } from '../../messages';
import type { TemplateFile } from '../templateSet';

/** Says in the folder what the generator wrote, so that it knows later what others changed. */
export const MANIFEST = '.apim-networking-templates.json';

const manifestSchema = z.object({
  version: z.literal(1),
  files: z.record(
    z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[A-Za-z0-9_./-]+$/),
    z.string().regex(/^[0-9a-f]{64}$/),
  ),
});

/** What came of each file. */
export interface WriteResult {
  written: string[];
  unchanged: string[];
  /** Written before, not part of the templates any more, and not edited: deleted. */
  deleted: string[];
  /** Edited since they were generated, or of somebody else, and therefore left as they are. */
  preserved: Array<{ path: string; why: 'edited' | 'foreign' }>;
}

/**
 * Brings a folder up to date. What is not of the generator stays.
 *
 * @param force - whether files are replaced that were edited, or that the generator did not write
 * @throws InputError where the folder cannot be written, or its manifest cannot be read
 */
export async function writeTemplates(
  folder: string,
  files: readonly TemplateFile[],
  force: boolean,
): Promise<WriteResult> {
  const known = await readManifest(folder);
  const result: WriteResult = {
    written: [],
    unchanged: [],
    deleted: [],
    preserved: [],
  };
  const manifest: Record<string, string> = {};
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, content } of files) {
      const target = join(folder, path);
      const present = await readIfThere(target);
      const digest = digestOf(content);
      if (present === content) {
        result.unchanged.push(path);
        manifest[path] = digest;
        continue;
      }
      const untouched =
        present === undefined || digestOf(present) === known[path];
      if (!untouched && !force) {
        result.preserved.push({
          path,
          why: known[path] ? 'edited' : 'foreign',
        });
        if (known[path]) manifest[path] = known[path];
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
      result.written.push(path);
      manifest[path] = digest;
    }
    const wanted = new Set(files.map(({ path }) => path));
    for (const [path, digest] of Object.entries(known)) {
      if (wanted.has(path)) continue;
      const target = join(folder, path);
      const present = await readIfThere(target);
      if (present === undefined) continue;
      if (digestOf(present) !== digest && !force) {
        result.preserved.push({ path, why: 'edited' });
        manifest[path] = digest;
        continue;
      }
      await rm(target);
      await rmdir(dirname(target)).catch(() => undefined);
      result.deleted.push(path);
    }
    await writeFile(
      join(folder, MANIFEST),
      `${JSON.stringify({ version: 1, files: manifest }, undefined, 2)}\n`,
    );
  } catch (error) {
    throw new InputError(
      templatesMessages.errors.unwritable(
        folder,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
  return result;
}

async function readManifest(folder: string): Promise<Record<string, string>> {
  const path = join(folder, MANIFEST);
  const text = await readIfThere(path).catch(error => {
    throw new InputError(
      templatesMessages.errors.noFolder(
        folder,
        error instanceof Error ? error.message : String(error),
      ),
    );
  });
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(templatesMessages.errors.manifest(path));
  }
  return parsed.data.files;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
