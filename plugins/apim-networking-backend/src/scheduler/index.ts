export { scheduleCatalogReading } from './readCatalog';
export { scheduleWaiverExpiry } from './expireWaivers';
