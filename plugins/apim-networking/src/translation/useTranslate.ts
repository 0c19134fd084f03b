import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Translate } from './Translate';
import { apimNetworkingTranslationRef } from './ref';

/** The texts of the screens in the language of the portal. */
export function useTranslate(): Translate {
  const { t } = useTranslationRef(apimNetworkingTranslationRef);
  return t as unknown as Translate;
}
