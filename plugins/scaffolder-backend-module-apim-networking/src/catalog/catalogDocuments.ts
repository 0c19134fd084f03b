import { parseDocuments, valueOf } from '../yaml/untrustedYaml';

/**
 * The documents of a catalog file as values. For what strangers bring it runs in a thread of its own.
 *
 * @returns undefined when one of them cannot be read
 * @throws InputError for a text that is nested too deeply
 */
export function readCatalogFile({
  text,
}: {
  text: string;
}): unknown[] | undefined {
  const documents = parseDocuments(text, 'The catalog file');
  return documents.some(({ errors }) => errors.length > 0)
    ? undefined
    : documents.map(valueOf);
}
