import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * The messages of the plugin that a portal can translate: the titles of its pages and of its tab.
 *
 * @public
 */
export const apimNetworkingTranslationRef = createTranslationRef({
  id: 'apim-networking',
  messages,
});

/** A title that follows the language of the portal, since Backstage 1.57; in English before, where a blueprint takes text alone. */
export function title(key: keyof typeof messages) {
  return typeof apimNetworkingTranslationRef === 'function'
    ? apimNetworkingTranslationRef(key)
    : messages[key];
}
