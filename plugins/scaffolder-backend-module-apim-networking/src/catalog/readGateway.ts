import {
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

/**
 * Reads an entity as the user who runs the template, as its owners wrote it. A task that is recovered gets what it read the first
 * time: by then the change may be in the catalog, and would be taken for the present state.
 *
 * @throws InputError for what is no reference, NotFoundError for an entity that is not there or that the user may not read
 */
export async function readGateway(
  ctx: Pick<ActionContext<{}>, 'checkpoint' | 'getInitiatorCredentials'>,
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  reference: string,
): Promise<{ entity: Entity; entityRef: string }> {
  const entityRef = stringifyEntityRef(requireReference(reference));
  const entity = await ctx.checkpoint({
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
      return declarationOf(found) as unknown as JsonObject;
    },
  });
  return { entity: entity as unknown as Entity, entityRef };
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
