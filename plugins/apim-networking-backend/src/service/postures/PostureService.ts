import type {
  ApiPosture,
  GatewayItem,
  GatewayPage,
  GatewayPosture,
  GatewayPostureWithApis,
  GatewaySummary,
  PostureHistoryPage,
} from 'backstage-plugin-apim-networking-common';
import type { GatewayFilter, GatewaySort, PageOptions } from '../../database';
import type { CallerCredentials } from '../decisions/DecisionService';
import type { EntityName } from '../names/entityName';

export interface PostureOptions {
  credentials: CallerCredentials;
}

/** Answers how gateways and APIs are networked. */
export interface PostureService {
  /** @throws NotFoundError for an API that the catalog does not have */
  getApi(name: EntityName, options: PostureOptions): Promise<ApiPosture>;

  /** @throws NotFoundError for an entity that the catalog does not have, or that is no gateway */
  getGateway(
    name: EntityName,
    options: PostureOptions,
  ): Promise<GatewayPostureWithApis>;

  /**
   * Reads a gateway from the catalog now and re-evaluates it. One that is there no more is forgotten.
   *
   * @throws NotFoundError as `getGateway` does
   */
  refreshGateway(
    name: EntityName,
    options: PostureOptions,
  ): Promise<GatewayPostureWithApis>;

  /**
   * How a gateway changed, the latest change first.
   *
   * @throws NotFoundError as `getGateway` does
   * @throws InputError for a cursor that none of the pages gave
   */
  getHistory(
    name: EntityName,
    page: PageOptions,
    options: PostureOptions,
  ): Promise<PostureHistoryPage>;

  /** @throws InputError for a cursor that none of the pages in this order gave */
  listGateways(
    filter: GatewayFilter,
    page: PageOptions & { sort: GatewaySort },
    options: PostureOptions,
  ): Promise<GatewayPage>;

  summarize(
    filter: GatewayFilter,
    options: PostureOptions,
  ): Promise<GatewaySummary>;

  /** Everything that the filter leaves, by title, in pages that are read as they are asked for. */
  exportGateways(
    filter: GatewayFilter,
    options: PostureOptions,
  ): Promise<AsyncIterable<GatewayItem[]>>;

  /** The same with their whole postures. */
  exportPostures(
    filter: GatewayFilter,
    options: PostureOptions,
  ): Promise<AsyncIterable<GatewayPosture[]>>;
}
