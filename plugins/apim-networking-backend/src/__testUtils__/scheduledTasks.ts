import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';

type Task = Parameters<SchedulerService['scheduleTask']>[0];

/** A scheduler whose tasks run when a test says so. */
export class ScheduledTasks implements SchedulerService {
  readonly #tasks = new Map<string, Task>();

  readonly factory = createServiceFactory({
    service: coreServices.scheduler,
    deps: {},
    factory: () => this as SchedulerService,
  });

  async scheduleTask(task: Task): Promise<void> {
    this.#tasks.set(task.id, task);
  }

  /** Fails as the task does. */
  async triggerTask(id: string): Promise<void> {
    const task = this.#tasks.get(id);
    if (!task) throw new Error(`There is no task ${id}`);
    await task.fn(new AbortController().signal);
  }

  createScheduledTaskRunner: SchedulerService['createScheduledTaskRunner'] =
    schedule => ({ run: task => this.scheduleTask({ ...task, ...schedule }) });

  async cancelTask(): Promise<void> {}

  async getScheduledTasks() {
    return [];
  }
}
