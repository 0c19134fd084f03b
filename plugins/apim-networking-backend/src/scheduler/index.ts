export { scheduleCatalogReading } from './readCatalog';
export { scheduleWaiverExpiry } from './expireWaivers';
export { scheduleTellingPeople } from './tellPeople';
