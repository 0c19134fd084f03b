import type { LoggerService } from '@backstage/backend-plugin-api';

/** How many rows of one table cannot be read. */
export interface UnreadableCount {
  table: string;
  rows: number;
}

/** The most rows that are listed; a database that is broken altogether needs no list. */
const MAX_KNOWN = 1_000;

/**
 * Reads rows whose content may be broken: cut off, or written by something else. Such a row counts as not stored. It is logged once, and
 * counted until it can be read again, or is removed.
 */
export class UnreadableRows {
  readonly #known = new Map<string, string>();
  readonly #logger: Pick<LoggerService, 'error'> | undefined;

  static create(options: { logger?: Pick<LoggerService, 'error'> } = {}) {
    return new UnreadableRows(options.logger);
  }

  private constructor(logger: Pick<LoggerService, 'error'> | undefined) {
    this.#logger = logger;
  }

  /**
   * @param read - throws for what it cannot read
   * @returns undefined for a row that cannot be read
   */
  read<T>(table: string, id: string | number, read: () => T): T | undefined {
    const key = `${table} ${id}`;
    try {
      const value = read();
      if (this.#known.size > 0) this.#known.delete(key);
      return value;
    } catch (error) {
      if (!this.#known.has(key) && this.#known.size < MAX_KNOWN) {
        this.#known.set(key, table);
        this.#logger?.error(
          `The row ${JSON.stringify(
            id,
          )} of ${table} cannot be read and counts as not stored: ${error}`,
        );
      }
      return undefined;
    }
  }

  /** The row is there no more, or was written anew. */
  forget(table: string, id: string | number): void {
    if (this.#known.size > 0) this.#known.delete(`${table} ${id}`);
  }

  /** By table. */
  counts(): UnreadableCount[] {
    const counts = new Map<string, number>();
    for (const table of this.#known.values()) {
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
    return [...counts]
      .map(([table, rows]) => ({ table, rows }))
      .sort((a, b) => (a.table < b.table ? -1 : 1));
  }
}
