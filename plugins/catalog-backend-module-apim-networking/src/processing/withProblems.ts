import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';

/**
 * The entity, with each problem as an error in its status.
 *
 * An error that a processor emits keeps a new entity out of the catalog, and an old one at its last good version; nobody then
 * sees what is wrong, or where. In the status, in the form in which the catalog reports its own processing errors, it is shown
 * on the page of the entity, which otherwise works.
 */
export function withProblems(entity: Entity, problems: string[]): Entity {
  if (problems.length === 0) return entity;
  const { status }: AlphaEntity = entity;
  const result: AlphaEntity = {
    ...entity,
    status: {
      ...status,
      items: [
        ...(status?.items ?? []),
        ...problems.map(message => ({
          type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
          level: 'error' as const,
          message: `InputError: ${message}`,
          error: { name: 'InputError', message },
        })),
      ],
    },
  };
  return result;
}
