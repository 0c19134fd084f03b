import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { apimNetworkingTranslationRef } from './ref';

/** Gives the text of a message in the language of the portal. */
export type Translate = TranslationFunction<
  typeof apimNetworkingTranslationRef.T
>;

/** The texts of the screens in the language of the portal. */
export function useTranslate(): Translate {
  return useTranslationRef(apimNetworkingTranslationRef).t;
}
