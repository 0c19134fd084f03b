import type { HealthReport } from 'backstage-plugin-apim-networking-common';

/** Says whether the scheduled work of the plugin goes well. */
export interface HealthService {
  /** Never throws. */
  check(): Promise<HealthReport>;
}
