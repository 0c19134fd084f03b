import { createTranslationRef } from '@backstage/frontend-plugin-api';

const titles = {
  'page.gateways.title': 'Gateways',
  'page.rules.title': 'Gateway rules',
  'page.decisions.title': 'Decisions',
  'page.waivers.title': 'Waivers',
  'entityContent.networking.title': 'Networking',
} as const;

export type TitleKey = keyof typeof titles;

/**
 * The titles of the pages and of the tab, which a portal loads when it starts. The other texts are in
 * {@link apimNetworkingTranslationRef}, which is loaded with a screen.
 *
 * @public
 */
export const apimNetworkingTitlesTranslationRef = createTranslationRef({
  id: 'apim-networking.titles',
  messages: titles,
});

/** A title that follows the language of the portal, since Backstage 1.57; in English before, where a blueprint takes text alone. */
export function title(key: TitleKey) {
  return typeof apimNetworkingTitlesTranslationRef === 'function'
    ? apimNetworkingTitlesTranslationRef(key)
    : titles[key];
}
