import type { Knex } from 'knex';
import type { ScheduledTask, ScheduledTaskStore } from './ScheduledTaskStore';

interface ScheduledTaskRow {
  name: string;
  succeeded_at: string | null;
  failed_at: string | null;
  failures: number;
}

const PROBE = 'write-probe';

/** How scheduled work goes, in the plugin's database. */
export class DatabaseScheduledTaskStore implements ScheduledTaskStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseScheduledTaskStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async succeeded(name: string, at: string): Promise<void> {
    await this.#tasks()
      .insert({ name, succeeded_at: at, failures: 0 })
      .onConflict('name')
      .merge(['succeeded_at', 'failures']);
  }

  async failed(name: string, at: string): Promise<void> {
    await this.#tasks()
      .insert({ name, failed_at: at, failures: 1 })
      .onConflict('name')
      .merge({
        failed_at: at,
        failures: this.#knex.raw('?? + 1', ['scheduled_tasks.failures']),
      });
  }

  async list(): Promise<ScheduledTask[]> {
    const rows = await this.#tasks().whereNot({ name: PROBE }).orderBy('name');
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

  #tasks() {
    return this.#knex<ScheduledTaskRow>('scheduled_tasks');
  }
}
