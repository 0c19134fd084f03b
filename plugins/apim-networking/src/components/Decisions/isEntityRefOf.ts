import { parseEntityRef } from '@backstage/catalog-model';

/** Whether a text, which may be anybody's, is the reference of an entity of a kind. */
export function isEntityRefOf(text: string, kind: string): boolean {
  try {
    return parseEntityRef(text).kind.toLowerCase() === kind;
  } catch {
    return false;
  }
}
