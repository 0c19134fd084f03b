/** Rows per statement: well under the limit of bound values of SQLite and PostgreSQL. */
const BATCH = 100;

/** The same items, as many at a time as one statement may have. */
export function* batches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) {
    yield items.slice(start, start + BATCH);
  }
}
