export { scheduleCatalogReading } from './readCatalog';
