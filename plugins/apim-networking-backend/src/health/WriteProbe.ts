import type { Clock, ScheduledTaskStore } from '../database';

const MS = 1000;
/** Whoever watches the portal may ask as often as they like: the disk is written no more often. */
const PAUSE_MS = 30 * MS;
/** After a failure, so that it is soon seen to be over. */
const PAUSE_AFTER_FAILURE_MS = 5 * MS;

/** Finds out whether the database takes what is written: a full or read-only disk answers reads as before. */
export class WriteProbe {
  readonly #store: Pick<ScheduledTaskStore, 'probe'>;
  readonly #clock: Clock;
  readonly #now: () => number;
  #last: { at: number; result: Promise<unknown>; failed: boolean } | undefined;

  static create(options: {
    store: Pick<ScheduledTaskStore, 'probe'>;
    clock: Clock;
    /** Of this process, in milliseconds. */
    now?: () => number;
  }) {
    return new WriteProbe(options.store, options.clock, options.now);
  }

  private constructor(
    store: Pick<ScheduledTaskStore, 'probe'>,
    clock: Clock,
    now: () => number = () => performance.now(),
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#now = now;
  }

  /** @returns why the last attempt failed; undefined where it did not */
  async failure(): Promise<unknown> {
    const pause = this.#last?.failed ? PAUSE_AFTER_FAILURE_MS : PAUSE_MS;
    if (!this.#last || this.#now() - this.#last.at >= pause) {
      const last = {
        at: this.#now(),
        failed: false,
        result: this.#write().catch((error: unknown) => {
          last.failed = true;
          return error ?? new Error('unknown');
        }),
      };
      this.#last = last;
    }
    return this.#last.result;
  }

  async #write(): Promise<undefined> {
    await this.#store.probe(await this.#clock.now());
    return undefined;
  }
}
