/**
 * Validates Azure API Management gateways in the catalog and relates APIs to them.
 *
 * @packageDocumentation
 */
export { catalogModuleApimNetworking as default } from './module';
