import { valueOf } from '../expression';
import type { Publication } from '../publish/Publisher';
import type { Step } from '../Template';

const CATALOG_FILE = 'catalog-info.yaml';

/** `outputPath` of what goes into the folder of a publication. */
export function inFolder({ folder }: Pick<Publication, 'folder'>): {
  outputPath?: string;
} {
  return folder ? { outputPath: valueOf(folder) } : {};
}

/** `outputPath` of one file of that folder. */
export function fileIn(
  { folder }: Pick<Publication, 'folder'>,
  file: string,
): { outputPath?: string } {
  return folder ? { outputPath: `${valueOf(folder)}/${file}` } : {};
}

/** `outputPath` of the catalog file. */
export function catalogFileOf(publication: Publication): {
  outputPath?: string;
} {
  return publication.catalogFile
    ? { outputPath: valueOf(publication.catalogFile) }
    : fileIn(publication, CATALOG_FILE);
}

/** Writes the entity of a new gateway. */
export function describeStep(publication: Publication, input: object): Step {
  return {
    id: 'describe',
    name: 'Write the catalog entity',
    action: 'apim:catalog:write',
    input: { ...input, ...catalogFileOf(publication) },
  };
}
