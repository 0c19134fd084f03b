import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  HealthReport,
  ScheduledTaskHealth,
} from 'backstage-plugin-apim-networking-common';
import type {
  Clock,
  ScheduledTask,
  ScheduledTaskStore,
  UnreadableRows,
} from '../database';
import type { HealthService } from './HealthService';
import type { HealthSettings } from './readHealthSettings';
import type { ScheduledWork } from './RecordingScheduler';
import type { WriteProbe } from './WriteProbe';

export interface HealthOptions {
  store: Pick<ScheduledTaskStore, 'list'>;
  clock: Clock;
  logger: LoggerService;
  settings: HealthSettings;
  probe: Pick<WriteProbe, 'failure'>;
  unreadable: Pick<UnreadableRows, 'counts'>;
  /** What ought to run. */
  work: () => readonly ScheduledWork[];
  /** When this process began, ISO 8601: it is not late with what it had no time for. */
  startedAt: string;
}

/** Evaluates by what all replicas have written down. */
export class DefaultHealthService implements HealthService {
  readonly #options: HealthOptions;

  static create(options: HealthOptions) {
    return new DefaultHealthService(options);
  }

  private constructor(options: HealthOptions) {
    this.#options = options;
  }

  async check(): Promise<HealthReport> {
    const { store, clock, logger, probe, unreadable, work } = this.#options;
    try {
      const now = await clock.now();
      const known = new Map(
        (await store.list()).map(task => [task.name, task]),
      );
      const scheduledTasks = [...work()]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(one =>
          this.#evaluate(
            one,
            known.get(one.name) ?? { name: one.name, failures: 0 },
            now,
          ),
        );
      const reasons = scheduledTasks.flatMap(({ status, reason }) =>
        status === 'failing' && reason ? [reason] : [],
      );
      const failure = await probe.failure();
      if (failure !== undefined) {
        logger.error(`The database takes no writes: ${failure}`);
        reasons.push('The database takes no writes');
      }
      const unreadableRows = unreadable.counts();
      return {
        status: reasons.length > 0 ? 'failing' : 'ok',
        reasons,
        scheduledTasks,
        ...(unreadableRows.length > 0 && { unreadableRows }),
      };
    } catch (error) {
      logger.error(`The health of the scheduled work is not known: ${error}`);
      return {
        status: 'failing',
        // The error of the database can name hosts and users, and anybody can call this.
        reasons: ['The database does not answer'],
        scheduledTasks: [],
      };
    }
  }

  #evaluate(
    { frequencyMs }: ScheduledWork,
    task: ScheduledTask,
    now: string,
  ): ScheduledTaskHealth {
    const { settings, startedAt } = this.#options;
    const lagSeconds = secondsBetween(task.succeededAt ?? startedAt, now);
    const waited = Math.min(lagSeconds, secondsBetween(startedAt, now));
    // What runs by a calendar, or when somebody says so, is never late.
    const allowed =
      frequencyMs === undefined
        ? Number.POSITIVE_INFINITY
        : (frequencyMs + settings.lagMs) / 1000;
    let reason: string | undefined;
    if (task.failures >= settings.failures) {
      reason = `${task.name} has failed ${task.failures} times in a row`;
    } else if (waited > allowed) {
      reason = `${task.name} was last done ${lagSeconds} seconds ago, at most ${allowed} are allowed`;
    }
    return {
      name: task.name,
      status: reason ? 'failing' : 'ok',
      ...(reason && { reason }),
      failures: task.failures,
      lagSeconds,
      ...(task.succeededAt && { lastSucceededAt: task.succeededAt }),
    };
  }
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}
