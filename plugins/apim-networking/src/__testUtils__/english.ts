import { mockApis } from '@backstage/test-utils';
import { apimNetworkingTranslationRef, type Translate } from '../translation';

/** The texts as they are without another language. */
export const english: Translate = mockApis
  .translation()
  .getTranslation(apimNetworkingTranslationRef).t as unknown as Translate;
