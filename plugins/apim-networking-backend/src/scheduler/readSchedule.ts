import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 3 },
};

/**
 * When the catalog is read: `apimNetworking.schedule`, or once a minute. One replica of the portal does it for all, and after the
 * timeout another takes over from one that was killed.
 */
export function readCatalogSchedule(
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  const own = config.getOptionalConfig('apimNetworking.schedule');
  return {
    ...DEFAULT,
    ...(own && readSchedulerServiceTaskScheduleDefinitionFromConfig(own)),
    scope: 'global',
  };
}
