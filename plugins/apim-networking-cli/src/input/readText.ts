import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import { inputMessages } from '../messages';

/** Largest input, in bytes. A subscription full of networking is a few megabytes. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** How an input is named in messages. */
export function nameOfInput(file: string): string {
  return file === '-' ? inputMessages.standardInput : file;
}

/**
 * The text of a file, or of standard input for `-`. UTF-8, or UTF-16 with its mark, which is what PowerShell writes.
 *
 * @throws InputError when it cannot be read, or is larger than 50 MB
 */
export async function readText(file: string): Promise<string> {
  const stream: AsyncIterable<Buffer> =
    file === '-' ? process.stdin : fs.createReadStream(file);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) {
        throw new InputError(inputMessages.errors.tooLarge(nameOfInput(file)));
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      inputMessages.errors.unreadable(nameOfInput(file), reason(error)),
    );
  }
  return decode(Buffer.concat(chunks));
}

function reason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return inputMessages.reasons.noSuchFile;
    case 'EISDIR':
      return inputMessages.reasons.directory;
    case 'EACCES':
      return inputMessages.reasons.noPermission;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function decode(buffer: Buffer): string {
  const utf16 = buffer[0] === 0xff && buffer[1] === 0xfe;
  return buffer.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}
