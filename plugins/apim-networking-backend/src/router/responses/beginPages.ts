/**
 * The same pages, of which the first one has been read: what fails in reading it is answered as an error, before anything says that a file
 * comes.
 */
export async function beginPages<T>(
  pages: AsyncIterable<T>,
): Promise<AsyncIterable<T>> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  return continuePages(first, iterator);
}

async function* continuePages<T>(
  first: IteratorResult<T>,
  iterator: AsyncIterator<T>,
): AsyncIterable<T> {
  try {
    for (let next = first; !next.done; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
