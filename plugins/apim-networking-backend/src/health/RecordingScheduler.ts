import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskDescriptor,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { Clock, ScheduledTaskStore } from '../database';

/** Gets how long scheduled work took. */
export type TaskRunListener = (
  name: string,
  seconds: number,
  error: unknown,
) => void;

export interface RecordingSchedulerOptions {
  scheduler: SchedulerService;
  store: ScheduledTaskStore;
  clock: Clock;
  logger: LoggerService;
  onTaskRun: TaskRunListener;
}

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

const PREFIX = /^apim-networking-/;

/** What was scheduled. */
export interface ScheduledWork {
  /** Such as `read-catalog`. */
  name: string;
  /** How often it runs, in milliseconds; undefined where that is no fixed time. */
  frequencyMs?: number;
}

/** Schedules work, and writes down how each run of it went. */
export class RecordingScheduler implements SchedulerService {
  readonly #options: RecordingSchedulerOptions;
  readonly #work: ScheduledWork[] = [];

  static create(options: RecordingSchedulerOptions) {
    return new RecordingScheduler(options);
  }

  private constructor(options: RecordingSchedulerOptions) {
    this.#options = options;
  }

  get work(): readonly ScheduledWork[] {
    return this.#work;
  }

  async scheduleTask(task: Task): Promise<void> {
    const name = task.id.replace(PREFIX, '');
    this.#work.push({ name, frequencyMs: frequencyOf(task) });
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
    const { onTaskRun } = this.#options;
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    try {
      await work();
    } catch (error) {
      onTaskRun(name, seconds(), error);
      await this.#record(name, 'failed');
      throw error;
    }
    onTaskRun(name, seconds(), undefined);
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

function frequencyOf({ frequency }: Task): number | undefined {
  if ('cron' in frequency || 'trigger' in frequency) return undefined;
  // A duration of luxon, or what it is made of.
  const duration = 'toObject' in frequency ? frequency.toObject() : frequency;
  return durationToMilliseconds(duration as HumanDuration);
}
