import type { Knex } from 'knex';
import type { Sweep, SweepStore } from './SweepStore';

interface SweepRow {
  name: string;
  succeeded_at: string | null;
  failed_at: string | null;
  failures: number;
}

const PROBE = 'write-probe';

/** How scheduled work goes, in the plugin's database. */
export class DatabaseSweepStore implements SweepStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseSweepStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async succeeded(name: string, at: string): Promise<void> {
    await this.#sweeps()
      .insert({ name, succeeded_at: at, failures: 0 })
      .onConflict('name')
      .merge(['succeeded_at', 'failures']);
  }

  async failed(name: string, at: string): Promise<void> {
    await this.#sweeps()
      .insert({ name, failed_at: at, failures: 1 })
      .onConflict('name')
      .merge({
        failed_at: at,
        failures: this.#knex.raw('?? + 1', ['sweeps.failures']),
      });
  }

  async list(): Promise<Sweep[]> {
    const rows = await this.#sweeps().whereNot({ name: PROBE }).orderBy('name');
    return rows.map(row => ({
      name: row.name,
      ...(row.succeeded_at && { succeededAt: row.succeeded_at }),
      ...(row.failed_at && { failedAt: row.failed_at }),
      failures: row.failures,
    }));
  }

  async probe(at: string): Promise<void> {
    await this.succeeded(PROBE, at);
  }

  #sweeps() {
    return this.#knex<SweepRow>('sweeps');
  }
}
