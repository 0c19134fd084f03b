import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';

/** The name of a catalog entity whose kind is known. */
export interface EntityName {
  namespace: string;
  name: string;
}

/** What the catalog accepts as the name or namespace of an entity. */
const ENTITY_NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

export function isEntityName({ namespace, name }: EntityName): boolean {
  return ENTITY_NAME.test(namespace) && ENTITY_NAME.test(name);
}

/** @throws NotFoundError for a name that no entity can have */
export function canonicalRef(kind: string, name: EntityName): string {
  if (!isEntityName(name)) {
    throw notInCatalog(
      JSON.stringify(`${kind}:${name.namespace}/${name.name}`),
    );
  }
  return stringifyEntityRef({ kind, ...name });
}

/** Says the same of what is not there and of what may not be seen. */
export function notInCatalog(entityRef: string): NotFoundError {
  return new NotFoundError(
    `${entityRef} is not in the catalog, or you lack permission to read it`,
  );
}
