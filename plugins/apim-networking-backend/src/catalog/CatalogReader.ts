import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_GATEWAY,
  GATEWAY_RESOURCE_TYPE,
} from 'backstage-plugin-apim-networking-common';
import { API_FIELDS, GATEWAY_FIELDS } from './declarations';

/** Reads what concerns networking from the catalog, as the plugin itself. */
export interface CatalogReader {
  /** Every gateway, in pages. */
  streamGateways(): AsyncIterable<Entity[]>;
  /** Every API that names a gateway, in pages. */
  streamApis(): AsyncIterable<Entity[]>;
  /** By canonical entity reference; what the catalog does not have is omitted. */
  getResources(entityRefs: string[]): Promise<Map<string, Entity>>;
  /** Gateways whose declared name, or whose own, is that of a service, in any case. */
  getGatewaysNamed(serviceName: string): Promise<Entity[]>;
  getApi(entityRef: string): Promise<Entity | undefined>;
}

/** Entities of one request: as many as are written at once. */
export const CATALOG_PAGE = 400;

export class DefaultCatalogReader implements CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: { catalog: CatalogService; auth: AuthService }) {
    return new DefaultCatalogReader(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async *streamGateways() {
    yield* this.#catalog.streamEntities(
      {
        filter: { kind: 'resource', 'spec.type': GATEWAY_RESOURCE_TYPE },
        fields: GATEWAY_FIELDS,
        pageSize: CATALOG_PAGE,
      },
      await this.#asPlugin(),
    );
  }

  async *streamApis() {
    yield* this.#catalog.streamEntities(
      {
        filter: {
          kind: 'api',
          [`metadata.annotations.${ANNOTATION_GATEWAY}`]: CATALOG_FILTER_EXISTS,
        },
        fields: API_FIELDS,
        pageSize: CATALOG_PAGE,
      },
      await this.#asPlugin(),
    );
  }

  async getResources(entityRefs: string[]): Promise<Map<string, Entity>> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: GATEWAY_FIELDS },
      await this.#asPlugin(),
    );
    return new Map(
      items.flatMap(entity =>
        entity ? [[stringifyEntityRef(entity), entity] as const] : [],
      ),
    );
  }

  async getGatewaysNamed(serviceName: string): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: ['spec.networking.name', 'metadata.name'].map(field => ({
          kind: 'resource',
          'spec.type': GATEWAY_RESOURCE_TYPE,
          [field]: serviceName,
        })),
        fields: GATEWAY_FIELDS,
      },
      await this.#asPlugin(),
    );
    return items;
  }

  async getApi(entityRef: string): Promise<Entity | undefined> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [entityRef], fields: API_FIELDS },
      await this.#asPlugin(),
    );
    return items[0];
  }

  async #asPlugin() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}
