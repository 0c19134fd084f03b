/**
 * Azure API Management networking on the command line.
 *
 * @packageDocumentation
 */
export { main } from './main';
export * from './templates';
