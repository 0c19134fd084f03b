import { parseAllDocuments, type Document } from 'yaml';

/** As documents of people need few aliases, and keys that come twice are looked for in quadratic time. */
const BOUNDED = { uniqueKeys: false };
const MAX_ALIASES = 100;

/** The YAML documents of a catalog file. */
export function parseCatalogFile(text: string): Document.Parsed[] {
  return [...parseAllDocuments(text, BOUNDED)];
}

/** A document as a value; undefined for one that cannot be read. */
export function valueOf(document: Document.Parsed): unknown {
  return document.errors.length === 0
    ? document.toJS({ maxAliasCount: MAX_ALIASES })
    : undefined;
}

/**
 * The documents of a catalog file as values. For what strangers bring it runs in a thread of its own.
 *
 * @returns undefined when one of them cannot be read
 */
export function readCatalogFile({
  text,
}: {
  text: string;
}): unknown[] | undefined {
  const documents = parseCatalogFile(text);
  return documents.some(({ errors }) => errors.length > 0)
    ? undefined
    : documents.map(valueOf);
}
