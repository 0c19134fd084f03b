/**
 * Scaffolder actions for Azure API Management gateways: Bicep that was decided on, compiled and read back, and the entity.
 *
 * @packageDocumentation
 */
export { scaffolderModuleApimNetworking as default } from './module';
