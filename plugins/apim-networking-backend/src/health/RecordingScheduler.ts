import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskDescriptor,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Clock, SweepStore } from '../database';

/** Told how long scheduled work took. */
export type SweepListener = (
  name: string,
  seconds: number,
  error: unknown,
) => void;

export interface RecordingSchedulerOptions {
  scheduler: SchedulerService;
  store: SweepStore;
  clock: Clock;
  logger: LoggerService;
  ran: SweepListener;
}

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

const PREFIX = /^apim-networking-/;

/** Schedules work, and writes down how each run of it went. */
export class RecordingScheduler implements SchedulerService {
  readonly #options: RecordingSchedulerOptions;
  readonly #names: string[] = [];

  static create(options: RecordingSchedulerOptions) {
    return new RecordingScheduler(options);
  }

  private constructor(options: RecordingSchedulerOptions) {
    this.#options = options;
  }

  /** What was scheduled, such as `read-catalog`. */
  get names(): readonly string[] {
    return this.#names;
  }

  async scheduleTask(task: Task): Promise<void> {
    const name = task.id.replace(PREFIX, '');
    this.#names.push(name);
    await this.#options.scheduler.scheduleTask({
      ...task,
      fn: signal => this.#run(name, async () => task.fn(signal)),
    });
  }

  async triggerTask(id: string): Promise<void> {
    return this.#options.scheduler.triggerTask(id);
  }

  async cancelTask(id: string): Promise<void> {
    return this.#options.scheduler.cancelTask(id);
  }

  createScheduledTaskRunner(
    schedule: SchedulerServiceTaskScheduleDefinition,
  ): SchedulerServiceTaskRunner {
    return { run: task => this.scheduleTask({ ...task, ...schedule }) };
  }

  async getScheduledTasks(): Promise<SchedulerServiceTaskDescriptor[]> {
    return this.#options.scheduler.getScheduledTasks();
  }

  async #run(name: string, work: () => Promise<void>): Promise<void> {
    const { ran } = this.#options;
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    try {
      await work();
    } catch (error) {
      ran(name, seconds(), error);
      await this.#record(name, 'failed');
      throw error;
    }
    ran(name, seconds(), undefined);
    await this.#record(name, 'succeeded');
  }

  /** The work is what counts: that it cannot be written down how it went is no failure of it. */
  async #record(name: string, how: 'succeeded' | 'failed'): Promise<void> {
    const { store, clock, logger } = this.#options;
    try {
      await store[how](name, await clock.now());
    } catch (error) {
      logger.warn(`That ${name} ${how} could not be written down: ${error}`);
    }
  }
}
