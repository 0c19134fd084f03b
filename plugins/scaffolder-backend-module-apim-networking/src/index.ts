/**
 * Scaffolder actions for Azure API Management gateways: Bicep that was decided on, compiled and read back, and the entity.
 *
 * @packageDocumentation
 */
export { scaffolderModuleApimNetworking as default } from './module';
export { SNAPSHOT_ARGUMENTS, SNAPSHOT_PLACE } from './pipeline/snapshotPlace';
