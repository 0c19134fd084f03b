import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

const KINDS = ['Resource', 'API', 'Component'];

/**
 * Reads the entities that a published folder describes in its `catalog-info.yaml`.
 *
 * @throws InputError when there is none, when it is not YAML, or describes entities of other kinds
 */
export async function readEntities(folder: string): Promise<Entity[]> {
  let text: string;
  try {
    text = await readFile(join(folder, 'catalog-info.yaml'), 'utf8');
  } catch {
    throw new InputError(
      'There is no catalog-info.yaml in the folder: it is needed to register the gateway',
    );
  }
  return parseEntities(text);
}

/**
 * The same for the text of the file.
 *
 * @throws InputError as {@link readEntities}
 */
export function parseEntities(text: string): Entity[] {
  const documents = parseAllDocuments(text);
  const entities = documents.map(document => {
    if (document.errors.length > 0) {
      throw new InputError(
        `catalog-info.yaml is not YAML: ${document.errors[0].message}`,
      );
    }
    return requireEntity(document.toJS());
  });
  if (entities.length === 0) {
    throw new InputError('catalog-info.yaml must have an entity, got none.');
  }
  return entities;
}

function requireEntity(value: unknown): Entity {
  const entity = value as Partial<Entity> | null;
  if (
    typeof entity?.apiVersion !== 'string' ||
    typeof entity.kind !== 'string' ||
    typeof entity.metadata?.name !== 'string'
  ) {
    throw new InputError(
      'catalog-info.yaml needs apiVersion, kind and metadata.name in each document',
    );
  }
  if (!KINDS.includes(entity.kind)) {
    throw new InputError(
      `kind of an entity in catalog-info.yaml must be one of ${KINDS.join(
        ', ',
      )}, got ${entity.kind}.`,
    );
  }
  return entity as Entity;
}
