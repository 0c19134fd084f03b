import { InputError } from '@backstage/errors';

/** Where a page ends, so that the next one begins after it, whatever comes or goes meanwhile. Opaque to callers. */
export function writeCursor(position: ReadonlyArray<string | number>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads what {@link writeCursor} wrote.
 *
 * @param matches - whether it is a position of the list that is asked for
 * @throws InputError for anything else
 */
export function readCursor<T extends ReadonlyArray<string | number>>(
  cursor: string,
  matches: (position: unknown[]) => boolean,
): T {
  try {
    const position: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (Array.isArray(position) && matches(position)) {
      return position as unknown as T;
    }
  } catch {
    // It is said below what is wrong.
  }
  throw new InputError(
    `cursor must be the nextCursor of a page, or none for the first one, got ${JSON.stringify(
      cursor,
    )}.`,
  );
}

/** Text that a database can hold: PostgreSQL has none with the NUL character in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it is a position in a list of records, the newest first: its name, a time, and the id of one of that time. */
export function isRecordPosition(position: unknown[], list: string): boolean {
  const [name, time, id, ...rest] = position;
  return (
    name === list &&
    isText(time) &&
    TIME.test(time) &&
    isText(id) &&
    UUID.test(id) &&
    rest.length === 0
  );
}
