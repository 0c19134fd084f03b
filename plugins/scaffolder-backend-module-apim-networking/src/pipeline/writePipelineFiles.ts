import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { placeFiles } from '../workspace/placeFiles';
import { resolveWorkspacePath } from '../workspace/workspacePath';
import { MARK, type PipelineFile } from './pipelineFile';

/**
 * Writes the files of a pipeline into the workspace. Where one cannot be, none is written.
 *
 * @returns the paths of those that were there before
 * @throws InputError for a path that leads out of the workspace or through a symbolic link; ConflictError for a file that
 *   somebody else wrote
 */
export async function writePipelineFiles(
  workspacePath: string,
  files: PipelineFile[],
): Promise<string[]> {
  for (const { path } of files) await requireOwn(workspacePath, path);
  // In the workspace, so that the files move to their place without being copied.
  const folder = await mkdtemp(join(workspacePath, '.apim-pipeline-'));
  try {
    for (const { path, content } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return await placeFiles({
      workspacePath,
      from: folder,
      to: '.',
      files: files.map(({ path }) => path),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function requireOwn(workspacePath: string, path: string): Promise<void> {
  const file = await resolveWorkspacePath(workspacePath, path, 'outputPath');
  const present = await readFile(file, 'utf8').catch(undefinedIfNoFile);
  if (present !== undefined && !present.startsWith(`${MARK}\n`)) {
    throw new ConflictError(
      `outputPath must be a new file, or one that begins with "${MARK}", got ${path}. Choose another outputPath, or remove the file.`,
    );
  }
}

function undefinedIfNoFile(error: NodeJS.ErrnoException): undefined {
  // What stands in the way that is no file is found when the files are placed.
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')) {
    return undefined;
  }
  throw error;
}
