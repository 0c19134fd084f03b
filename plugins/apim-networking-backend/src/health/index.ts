export { DefaultHealthService } from './DefaultHealthService';
export type { HealthService } from './HealthService';
export { WriteProbe } from './WriteProbe';
export { readHealthSettings } from './readHealthSettings';
export { RecordingScheduler, type TaskRunListener } from './RecordingScheduler';
