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

/** An input that names an entity. */
export interface ReferenceInput {
  /** Name of the input. */
  field: string;
  /** Kind of a reference that says none. */
  kind: string;
  /** What it names. */
  noun: string;
  example: string;
}

const GATEWAY: ReferenceInput = {
  field: 'entityRef',
  kind: 'resource',
  noun: 'a gateway',
  example: 'resource:default/apim-orders',
};

/**
 * Reads an entity as the user who runs the template, as its owners wrote it. A task that is recovered gets what it read the first
 * time: by then the change may be in the catalog, and would be taken for the present state.
 *
 * @param input - name of the input that gave the reference, for messages, and what kind it has where it says none
 * @returns `url`: of the file that declares it, where it is on a Git host
 * @throws InputError for what is no reference, NotFoundError for an entity that is not there or that the user may not read
 */
export async function readGateway(
  ctx: Pick<ActionContext<{}>, 'checkpoint' | 'getInitiatorCredentials'>,
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  reference: string,
  input: ReferenceInput = GATEWAY,
): Promise<{ entity: Entity; entityRef: string; url?: string }> {
  const entityRef = stringifyEntityRef(requireReference(reference, input));
  const read = await ctx.checkpoint({
    key: `gateway.${entityRef}`,
    fn: async (): Promise<JsonObject> => {
      const found = await catalog.getEntityByRef(entityRef, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (!found) {
        throw new NotFoundError(
          `${input.field} is ${JSON.stringify(
            reference,
          )}: there is no such entity in the catalog, or you may not read it. Needs ${
            input.noun
          } such as ${input.example}`,
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

function requireReference(
  reference: string,
  { field, kind, example }: ReferenceInput,
): CompoundEntityRef {
  try {
    return parseEntityRef(reference, { defaultKind: kind });
  } catch {
    throw new InputError(
      `${field} must be an entity reference such as ${example}, got ${JSON.stringify(
        reference,
      )}.`,
    );
  }
}
