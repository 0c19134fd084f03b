import type {
  AuditorService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Clock, WaiverStore } from '../database';
import type { WaiverListener } from '../service';

export interface ExpireWaiversOptions {
  store: WaiverStore;
  changed: WaiverListener;
  auditor: AuditorService;
  logger: LoggerService;
  clock: Clock;
}

const BATCH = 100;

/** Ends waivers whose time has come, once a minute, on one instance of the portal at a time. */
export async function scheduleWaiverExpiry(
  options: ExpireWaiversOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'apim-networking-expire-waivers',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 10 },
    scope: 'global',
    fn: () => expireWaivers(options),
  });
}

/**
 * Writes down that a waiver has ended, and has its gateways evaluated without it. A waiver is out of force at its end in any case: this
 * only says so.
 */
export async function expireWaivers(
  options: ExpireWaiversOptions,
): Promise<void> {
  const { store, changed, auditor, logger } = options;
  const now = await options.clock.now();
  for (;;) {
    const due = await store.due(now, BATCH);
    for (const waiver of due) {
      const { id, ruleId, gateway, environment, status } = waiver;
      const ended = await store.change(
        id,
        ['requested', 'approved'],
        'expired',
      );
      // Someone revoked or decided it meanwhile.
      if (!ended) continue;
      const event = await auditor.createEvent({
        eventId: 'waiver-expire',
        severityLevel: 'low',
        meta: { waiverId: id, ruleId, gateway, environment, was: status },
      });
      await event.success();
      if (status === 'approved') {
        await changed(ended);
        logger.info(
          `Waiver ${id} of ${ruleId} on ${gateway} in ${environment} has ended`,
        );
      }
    }
    if (due.length < BATCH) return;
  }
}
