import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Asks the catalog which systems some groups own: their entity references. */
export function createSystemsOf(options: {
  catalog: CatalogService;
  auth: AuthService;
}): (groups: string[]) => Promise<string[]> {
  const { catalog, auth } = options;
  return async groups => {
    const { items } = await catalog.getEntities(
      {
        filter: { kind: 'System', 'relations.ownedBy': groups },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.map(entity => stringifyEntityRef(entity));
  };
}
