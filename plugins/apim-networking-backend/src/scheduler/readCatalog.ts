import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { readAhead, type CatalogReader } from '../catalog';
import type { PostureStore } from '../database';
import type { PostureRecorder } from '../service';

export interface ReadCatalogOptions {
  catalog: CatalogReader;
  store: PostureStore;
  recorder: PostureRecorder;
  logger: LoggerService;
}

/** Reads the catalog by a schedule. */
export async function scheduleCatalogReading(
  options: ReadCatalogOptions & {
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
  },
): Promise<void> {
  await options.scheduler.scheduleTask({
    ...options.schedule,
    id: 'apim-networking-read-catalog',
    fn: () => readCatalog(options),
  });
}

/**
 * Brings the store up to date with the catalog: evaluates what is new, has changed, or was evaluated by another ruleset or policy,
 * and forgets what is gone. When the catalog cannot be read to its end, nothing is forgotten.
 */
export async function readCatalog(options: ReadCatalogOptions): Promise<void> {
  const { catalog, store, recorder, logger } = options;

  const unreadable = await store.findUnreadable();
  const gateways = await store.gatewayStates();
  const gatewayRefs = new Set<string>();
  let changed = 0;
  for await (const page of readAhead(catalog.streamGateways())) {
    addRefs(page, gatewayRefs);
    changed += (
      await recorder.recordGateways(page, without(gateways, unreadable))
    ).changed;
  }

  const apis = await store.apiStates();
  const apiRefs = new Set<string>();
  for await (const page of readAhead(catalog.streamApis())) {
    addRefs(page, apiRefs);
    changed += (await recorder.recordApis(page, without(apis, unreadable)))
      .changed;
  }

  // Known before this run began, and not seen in it: what a request stored meanwhile is left alone.
  const deletedGateways = deleted(gateways, gatewayRefs);
  const deletedApis = deleted(apis, apiRefs);
  await store.removeGateways(deletedGateways);
  await store.removeApis(deletedApis);

  const removed = deletedGateways.length + deletedApis.length;
  if (changed + removed > 0) {
    logger.info(
      `Read ${gatewayRefs.size} gateways and ${apiRefs.size} APIs from the catalog: ${changed} changed, ${removed} gone`,
    );
  }
}

function addRefs(page: Entity[], refs: Set<string>): void {
  for (const entity of page) refs.add(stringifyEntityRef(entity));
}

/** What cannot be read is written again, as if it were not stored. */
function without<T>(
  states: Map<string, T>,
  refs: Set<string>,
): Pick<Map<string, T>, 'get'> {
  return { get: ref => (refs.has(ref) ? undefined : states.get(ref)) };
}

function deleted(known: Map<string, unknown>, seen: Set<string>): string[] {
  return [...known.keys()].filter(ref => !seen.has(ref));
}
