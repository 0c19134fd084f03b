import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  HealthReport,
  SweepHealth,
} from 'backstage-plugin-apim-networking-common';
import type { Clock, Sweep, SweepStore, UnreadableRows } from '../database';
import type { HealthService } from './HealthService';
import type { HealthSettings } from './readHealthSettings';
import type { ScheduledWork } from './RecordingScheduler';
import type { WriteProbe } from './WriteProbe';

export interface HealthOptions {
  store: Pick<SweepStore, 'list'>;
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
        (await store.list()).map(sweep => [sweep.name, sweep]),
      );
      const sweeps = [...work()]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(one =>
          this.#evaluate(
            one,
            known.get(one.name) ?? { name: one.name, failures: 0 },
            now,
          ),
        );
      const reasons = sweeps.flatMap(({ status, reason }) =>
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
        sweeps,
        ...(unreadableRows.length > 0 && { unreadableRows }),
      };
    } catch (error) {
      logger.error(`The health of the scheduled work is not known: ${error}`);
      return {
        status: 'failing',
        // The error of the database can name hosts and users, and anybody can call this.
        reasons: ['The database does not answer'],
        sweeps: [],
      };
    }
  }

  #evaluate(
    { frequencyMs }: ScheduledWork,
    sweep: Sweep,
    now: string,
  ): SweepHealth {
    const { settings, startedAt } = this.#options;
    const lagSeconds = secondsBetween(sweep.succeededAt ?? startedAt, now);
    const waited = Math.min(lagSeconds, secondsBetween(startedAt, now));
    // What runs by a calendar, or when somebody says so, is never late.
    const allowed =
      frequencyMs === undefined
        ? Number.POSITIVE_INFINITY
        : (frequencyMs + settings.lagMs) / 1000;
    let reason: string | undefined;
    if (sweep.failures >= settings.failures) {
      reason = `${sweep.name} has failed ${sweep.failures} times in a row`;
    } else if (waited > allowed) {
      reason = `${sweep.name} was last done ${lagSeconds} seconds ago, at most ${allowed} are allowed`;
    }
    return {
      name: sweep.name,
      status: reason ? 'failing' : 'ok',
      ...(reason && { reason }),
      failures: sweep.failures,
      lagSeconds,
      ...(sweep.succeededAt && { lastSucceededAt: sweep.succeededAt }),
    };
  }
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}
