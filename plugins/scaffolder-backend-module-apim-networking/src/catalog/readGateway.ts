import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { declarationOf } from './declaration';

const URL_LOCATION = 'url:';

/**
 * Reads an entity as the user who runs the template, as its owners wrote it. A task that is recovered gets what it read the first
 * time: by then the change may be in the catalog, and would be taken for the present state.
 *
 * @returns `url`: of the file that declares it, where it is on a Git host
 * @throws InputError for what is no reference, NotFoundError for an entity that is not there or that the user may not read
 */
export async function readGateway(
  ctx: Pick<ActionContext<{}>, 'checkpoint' | 'getInitiatorCredentials'>,
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  reference: string,
): Promise<{ entity: Entity; entityRef: string; url?: string }> {
  const entityRef = stringifyEntityRef(requireReference(reference));
  const read = await ctx.checkpoint({
    key: `gateway.${entityRef}`,
    fn: async (): Promise<JsonObject> => {
      const found = await catalog.getEntityByRef(entityRef, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (!found) {
        throw new NotFoundError(
          `entityRef is ${JSON.stringify(
            reference,
          )}: there is no such entity in the catalog, or you may not read it. Needs a gateway such as resource:default/apim-orders`,
        );
      }
      const location = found.metadata.annotations?.[ANNOTATION_LOCATION];
      return {
        entity: declarationOf(found) as unknown as JsonObject,
        ...(location?.startsWith(URL_LOCATION) && {
          url: location.slice(URL_LOCATION.length),
        }),
      };
    },
  });
  const { entity, url } = read as { entity: unknown; url?: string };
  return { entity: entity as Entity, entityRef, url };
}

function requireReference(reference: string): CompoundEntityRef {
  try {
    return parseEntityRef(reference, { defaultKind: 'resource' });
  } catch {
    throw new InputError(
      `entityRef is ${JSON.stringify(
        reference,
      )}: needs an entity reference such as resource:default/apim-orders`,
    );
  }
}
