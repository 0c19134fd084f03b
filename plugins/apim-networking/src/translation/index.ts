export { apimNetworkingTranslationRef } from './ref';
export type { Translate } from './Translate';
export { useTranslate } from './useTranslate';
