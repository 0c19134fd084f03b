/** The same pages, of which the next one is read while what is done with the one before is still being done. */
export async function* readAhead<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = pages[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = iterator.next();
      // It is thrown in its turn, and is not unhandled until then.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
