import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Sends text as it comes, no faster than it is taken. What fails meanwhile
 * breaks the connection off, so that a part is not taken for the whole.
 */
export async function sendStream(
  response: Response,
  file: {
    contentType: string;
    fileName: string;
    chunks: AsyncIterable<string>;
  },
): Promise<void> {
  response.setHeader('Content-Type', file.contentType);
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${file.fileName}"`,
  );
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  await pipeline(Readable.from(file.chunks), response);
}
