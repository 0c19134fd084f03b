import { constants, promises as fs } from 'node:fs';
import { InputError } from '@backstage/errors';
import { verifyMessages } from '../messages';

const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The text of a file that is no symbolic link; `undefined` when there is none.
 *
 * @throws InputError when it cannot be read, or is larger than 2 MB
 */
export async function readSmallFile(file: string): Promise<string | undefined> {
  let handle;
  try {
    handle = await fs.open(
      file,
      // eslint-disable-next-line no-bitwise -- flags of open(2)
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0),
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new InputError(verifyMessages.errors.unreadableFile(file, code));
  }
  try {
    const status = await handle.stat();
    if (!status.isFile() || status.size > MAX_BYTES) {
      throw new InputError(
        verifyMessages.errors.largeFile(
          file,
          status.isFile() ? status.size : undefined,
        ),
      );
    }
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
