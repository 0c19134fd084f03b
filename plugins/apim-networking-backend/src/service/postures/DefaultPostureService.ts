import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  GATEWAY_RESOURCE_TYPE,
  type ApiPosture,
  type GatewayPosture,
  type GatewayPostureWithApis,
} from 'backstage-plugin-apim-networking-common';
import { isGateway, namesGateway, type CatalogReader } from '../../catalog';
import {
  type ApiWithGateways,
  type GatewayFilter,
  type GatewayQueries,
  type GatewaySort,
  type PageOptions,
  type PostureStore,
} from '../../database';
import type { PostureRecorder } from './PostureRecorder';
import {
  canonicalRef,
  notInCatalog,
  type EntityName,
} from '../names/entityName';
import type { PostureService } from './PostureService';
import { refreshGateways } from './refreshGateways';

const MAX_APIS = 200;

/** Answers from the store. What is not stored yet is read from the catalog then and there, and stored. */
export class DefaultPostureService implements PostureService {
  readonly #store: PostureStore;
  readonly #queries: GatewayQueries;
  readonly #catalog: CatalogReader;
  readonly #recorder: PostureRecorder;

  static create(options: {
    store: PostureStore;
    queries: GatewayQueries;
    catalog: CatalogReader;
    recorder: PostureRecorder;
  }) {
    return new DefaultPostureService(options);
  }

  private constructor(options: {
    store: PostureStore;
    queries: GatewayQueries;
    catalog: CatalogReader;
    recorder: PostureRecorder;
  }) {
    this.#store = options.store;
    this.#queries = options.queries;
    this.#catalog = options.catalog;
    this.#recorder = options.recorder;
  }

  async getApi(name: EntityName): Promise<ApiPosture> {
    const entityRef = canonicalRef('api', name);
    let stored = await this.#store.getApi(entityRef);
    if (!stored) {
      const entity = await this.#catalog.getApi(entityRef);
      if (!entity) throw notInCatalog(entityRef);
      if (!namesGateway(entity)) return withoutGateway(entityRef, entity);
      await this.#recorder.recordApis([entity], new Map());
      stored = (await this.#store.getApi(entityRef))!;
    }
    if (stored.missingGatewayRefs.length === 0) {
      return toApiPosture(stored, new Map());
    }
    const found = await this.#readGateways(stored.missingGatewayRefs);
    return toApiPosture((await this.#store.getApi(entityRef)) ?? stored, found);
  }

  async getGateway(name: EntityName): Promise<GatewayPostureWithApis> {
    const entityRef = canonicalRef('resource', name);
    const gateway =
      (await this.#store.getGateway(entityRef)) ??
      (await this.#readGateway(entityRef));
    const apis = await this.#store.listApisOfGateway(entityRef, MAX_APIS);
    if (apis.length < MAX_APIS) return { gateway, apis };
    const totalApis = await this.#store.countApisOfGateway(entityRef);
    return { gateway, apis, ...(totalApis > apis.length && { totalApis }) };
  }

  async refreshGateway(name: EntityName): Promise<GatewayPostureWithApis> {
    const entityRef = canonicalRef('resource', name);
    await refreshGateways(
      {
        catalog: this.#catalog,
        store: this.#store,
        recorder: this.#recorder,
      },
      [entityRef],
      { again: true },
    );
    return this.getGateway(name);
  }

  async getHistory(name: EntityName, page: PageOptions) {
    const entityRef = canonicalRef('resource', name);
    // First, so that with a cursor that is rejected nothing is stored. What is read now has no history yet.
    const history = await this.#queries.history(entityRef, page);
    if (!(await this.#store.getGateway(entityRef))) {
      await this.#readGateway(entityRef);
    }
    return history;
  }

  async listGateways(
    filter: GatewayFilter,
    page: PageOptions & { sort: GatewaySort },
  ) {
    return this.#queries.list(filter, page);
  }

  async summarize(filter: GatewayFilter) {
    return this.#queries.summarize(filter);
  }

  async exportGateways(filter: GatewayFilter) {
    return this.#queries.stream(filter);
  }

  async exportPostures(filter: GatewayFilter) {
    return this.#queries.streamPostures(filter);
  }

  async #readGateway(entityRef: string): Promise<GatewayPosture> {
    const entity = (await this.#readGateways([entityRef])).get(entityRef);
    if (!entity) throw notInCatalog(entityRef);
    const gateway = await this.#store.getGateway(entityRef);
    if (!gateway) {
      throw new NotFoundError(`${entityRef} ${notAGateway(entity)}`);
    }
    return gateway;
  }

  async #readGateways(entityRefs: string[]): Promise<Map<string, Entity>> {
    const entities = await this.#catalog.getResources(entityRefs);
    await this.#recorder.recordGateways(
      [...entities.values()].filter(isGateway),
      new Map(),
    );
    return entities;
  }
}

function toApiPosture(
  api: ApiWithGateways,
  found: Map<string, Entity>,
): ApiPosture {
  return {
    entityRef: api.entityRef,
    title: api.title,
    gateways: api.gateways,
    unresolved: [
      ...api.problems,
      ...api.missingGatewayRefs.map(reference => {
        const entity = found.get(reference);
        return {
          reference,
          reason: entity ? notAGateway(entity) : 'is not in the catalog',
        };
      }),
    ],
  };
}

function withoutGateway(entityRef: string, entity: Entity): ApiPosture {
  return {
    entityRef,
    title: entity.metadata.title ?? entity.metadata.name,
    gateways: [],
    unresolved: [],
  };
}

function notAGateway(entity: Entity): string {
  return `is not a gateway: its spec.type is ${JSON.stringify(
    entity.spec?.type ?? 'nothing',
  )}, and needs to be ${JSON.stringify(GATEWAY_RESOURCE_TYPE)}`;
}
