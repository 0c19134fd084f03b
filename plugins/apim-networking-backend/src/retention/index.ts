export { readRetention, type Retention } from './readRetention';
export {
  retainRecords,
  scheduleRetention,
  type RetainRecordsOptions,
} from './retainRecords';
