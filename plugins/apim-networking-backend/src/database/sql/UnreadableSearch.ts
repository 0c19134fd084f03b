import type { Knex } from 'knex';

/** Rows of one search, of some 10 kB each. */
const MAX_ROWS = 500;
/** As many are read at once, so that requests are answered between them. */
const PAGE = 50;

/** Looks for rows that cannot be read, where it left off the last time, and from the first again after the last. */
export class UnreadableSearch<Row extends { entity_ref: string }> {
  readonly #knex: Knex;
  readonly #table: string;
  readonly #read: (row: Row) => unknown;
  #after = '';

  static create<Row extends { entity_ref: string }>(
    knex: Knex,
    table: string,
    read: (row: Row) => unknown,
  ) {
    return new UnreadableSearch(knex, table, read);
  }

  private constructor(knex: Knex, table: string, read: (row: Row) => unknown) {
    this.#knex = knex;
    this.#table = table;
    this.#read = read;
  }

  /** @returns entity references */
  async next(): Promise<string[]> {
    const found: string[] = [];
    for (let seen = 0; seen < MAX_ROWS; seen += PAGE) {
      const rows: Row[] = await this.#knex(this.#table)
        .where('entity_ref', '>', this.#after)
        .orderBy('entity_ref')
        .limit(PAGE);
      for (const row of rows) {
        if (this.#read(row) === undefined) found.push(row.entity_ref);
      }
      this.#after = rows.length < PAGE ? '' : rows[rows.length - 1].entity_ref;
      if (this.#after === '') break;
    }
    return found;
  }
}
