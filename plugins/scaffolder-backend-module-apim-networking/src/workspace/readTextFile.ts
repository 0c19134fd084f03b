import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from '@backstage/errors';

/** Larger than any catalog file or document that is read. */
export const MAX_FILE_BYTES = 1_000_000;

/**
 * Reads a file that whoever runs a task has brought.
 *
 * @param shown - its path for messages
 * @param options - `maxBytes`, default: {@link MAX_FILE_BYTES}; `status` of the path itself, so that no link is followed
 * @throws InputError for what is no plain file or is too large; the system's error where there is none
 */
export async function readTextFile(
  absolutePath: string,
  shown: string,
  options: { maxBytes?: number; status?: Stats } = {},
): Promise<string> {
  const { maxBytes = MAX_FILE_BYTES } = options;
  if (options.status && !options.status.isFile()) throw noFile(shown);
  const file = await open(absolutePath, 'r');
  try {
    const status = await file.stat();
    if (!status.isFile()) {
      throw noFile(shown);
    }
    if (status.size > maxBytes) {
      throw new InputError(
        `${shown} must have at most ${maxBytes} bytes, got ${status.size}.`,
      );
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function noFile(shown: string): InputError {
  return new InputError(`${shown} must be a file, got something else.`);
}
