import { open } from 'node:fs/promises';
import { InputError } from '@backstage/errors';

/** Larger than any catalog file or document that is read. */
export const MAX_FILE_BYTES = 1_000_000;

/**
 * Reads a file that whoever runs a task has brought.
 *
 * @param shown - its path for messages
 * @throws InputError for what is no plain file or is larger than {@link MAX_FILE_BYTES}; the system's error where there is none
 */
export async function readTextFile(
  absolutePath: string,
  shown: string,
): Promise<string> {
  const file = await open(absolutePath, 'r');
  try {
    const status = await file.stat();
    if (!status.isFile()) {
      throw new InputError(`${shown} must be a file, got something else.`);
    }
    if (status.size > MAX_FILE_BYTES) {
      throw new InputError(
        `${shown} must have at most ${MAX_FILE_BYTES} bytes, got ${status.size}.`,
      );
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
