export {
  CatalogReadableEntities,
  type ReadableEntities,
} from './ReadableEntities';
export { DefaultCatalogReader, type CatalogReader } from './CatalogReader';
export {
  isGateway,
  namesGateway,
  readApi,
  readGateway,
  type ApiDeclaration,
} from './declarations';
export { readAhead } from './readAhead';
