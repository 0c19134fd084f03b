import { createTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  TranslationApi,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { mockApis } from '@backstage/test-utils';

export const OPEN = '[!!';
export const CLOSE = '!!]';

/**
 * A message whose own words are between marks; values that are filled in stay outside of them, unless the language formats them,
 * such as a list.
 */
export function pseudo(message: string): string {
  return message
    .split(/(\{\{[^}]*\}\})/)
    .map((part, index) => {
      const isOfLanguage = index % 2 ? part.includes(',') : /\p{L}/u.test(part);
      return isOfLanguage ? `${OPEN}${part}${CLOSE}` : part;
    })
    .join('');
}

/** The texts of every plugin and of Backstage itself in a language that is made of marks. */
export function pseudoLanguage(): TranslationApi {
  const api = mockApis.translation();
  const refs = new Map<string, TranslationRef>();
  const pseudoOf = <T extends TranslationRef>(ref: T): T => {
    const known = refs.get(ref.id);
    if (known) return known as T;
    const { getDefaultMessages } = ref as unknown as {
      getDefaultMessages(): Record<string, string>;
    };
    const made = createTranslationRef({
      id: ref.id,
      messages: Object.fromEntries(
        Object.entries(getDefaultMessages()).map(([key, message]) => [
          key,
          pseudo(message),
        ]),
      ),
    });
    refs.set(ref.id, made);
    return made as unknown as T;
  };
  return {
    getTranslation: ref => api.getTranslation(pseudoOf(ref as TranslationRef)),
    translation$: ref => api.translation$(pseudoOf(ref as TranslationRef)),
  } as TranslationApi;
}
