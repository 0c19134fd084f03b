/**
 * The texts of the plugin, for a portal that replaces some or adds a language.
 *
 * @packageDocumentation
 */
export { apimNetworkingTranslationRef } from './translation/ref';
export { apimNetworkingTitlesTranslationRef } from './translation/titles';
