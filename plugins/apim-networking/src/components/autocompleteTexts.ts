import type { Translate } from '../translation';

/** What an `Autocomplete` of Material UI says itself. */
export function autocompleteTexts(t: Translate) {
  return {
    clearText: t('shared.autocomplete.clear'),
    openText: t('shared.autocomplete.open'),
    closeText: t('shared.autocomplete.close'),
    noOptionsText: t('shared.autocomplete.noOptions'),
  };
}
