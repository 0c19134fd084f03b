export { DefaultHealthService } from './DefaultHealthService';
export type { HealthService } from './HealthService';
export { readHealthSettings } from './readHealthSettings';
export { RecordingScheduler, type SweepListener } from './RecordingScheduler';
