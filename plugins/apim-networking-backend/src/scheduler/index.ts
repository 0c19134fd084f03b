export { scheduleCatalogReading } from './readCatalog';
export { readCatalogSchedule } from './readSchedule';
export { scheduleWaiverExpiry } from './expireWaivers';
export { scheduleNotifications } from './sendNotifications';
