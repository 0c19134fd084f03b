import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Clock, RetentionStore } from '../database';
import type { Retention } from './readRetention';

export interface RetainRecordsOptions {
  store: RetentionStore;
  retention: Retention;
  clock: Clock;
  logger: LoggerService;
}

/** Removes what is older than it is kept, once an hour, on one instance of the portal at a time. */
export async function scheduleRetention(
  options: RetainRecordsOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'apim-networking-remove-old-records',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: () => retainRecords(options),
  });
}

/** Removes in batches what is older than it is kept. Names last: what pointed to them is gone by then. */
export async function retainRecords(
  options: RetainRecordsOptions,
): Promise<void> {
  const { store, retention, clock, logger } = options;
  const now = await clock.now();
  const before = (age: number) => new Date(Date.parse(now) - age).toISOString();
  const removed = {
    decisions: await store.removeDecisions(before(retention.decisions), now),
    'changes of gateways': await store.removeHistory(before(retention.history)),
    messages: await store.removeMessages(before(retention.messages)),
    'held names': await store.releaseNames(before(retention.names), now),
  };
  const removedRows = Object.entries(removed).filter(([, count]) => count > 0);
  if (removedRows.length > 0) {
    logger.info(
      `Removed ${removedRows
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}`,
    );
  }
}
