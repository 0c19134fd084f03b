import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Says which entities a caller can read in the catalog. The plugin itself reads them all. */
export interface ReadableEntities {
  /**
   * @param entityRefs - canonical
   * @param decision - on `catalogEntityReadPermission`, where it is known already
   */
  among(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
    decision?: PolicyDecision,
  ): Promise<Set<string>>;
}

/** Asks the catalog as the caller, unless the permission policy hides nothing from them. */
export class CatalogReadableEntities implements ReadableEntities {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  static create(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    return new CatalogReadableEntities(options.catalog, options.permissions);
  }

  private constructor(
    catalog: CatalogService,
    permissions: PermissionsService,
  ) {
    this.#catalog = catalog;
    this.#permissions = permissions;
  }

  async among(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
    known?: PolicyDecision,
  ): Promise<Set<string>> {
    if (entityRefs.length === 0) return new Set();
    const { result } = known ?? (await this.#decide(credentials));
    if (result === AuthorizeResult.ALLOW) return new Set(entityRefs);
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...entityRefs],
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    return new Set(
      items.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
    );
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision;
  }
}
