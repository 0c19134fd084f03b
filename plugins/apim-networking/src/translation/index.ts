export { apimNetworkingTranslationRef } from './ref';
export { useTranslate, type Translate } from './useTranslate';
