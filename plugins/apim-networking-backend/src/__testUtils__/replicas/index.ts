export { CatalogStandIn, type Reading } from './CatalogStandIn';
export {
  startPostgresServer,
  type PostgresServer,
} from './startPostgresServer';
export { startReplica, type Replica } from './startReplica';
export { waitUntil } from './waitUntil';
