export { readRetention } from './readRetention';
export { scheduleRetention } from './retainRecords';
