const INVISIBLE = /[\s\p{C}\p{Default_Ignorable_Code_Point}]+/gu;
/** Of an entity of the catalog, which is longer than that of any service. */
const MAX_NAME_LENGTH = 63;

/**
 * The form in which the name of an API Management service is compared: Azure minds neither case nor white space, and people do not see
 * what is invisible.
 *
 * @returns undefined for what names nothing
 */
export function canonicalServiceName(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  const canonical = name.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  return canonical.length > 0 && canonical.length <= MAX_NAME_LENGTH
    ? canonical
    : undefined;
}
