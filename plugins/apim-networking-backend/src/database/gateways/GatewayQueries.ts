import type {
  GatewayItem,
  GatewayPage,
  GatewayPosture,
  GatewaySummary,
  PostureHistoryPage,
  TierName,
  WorstSeverity,
} from 'backstage-plugin-apim-networking-common';
import type { GatewayScope } from './GatewayScope';

/** Which gateways are requested: of several values of one filter any, of several filters all. */
export interface GatewayFilter {
  exposure?: Array<GatewayItem['exposure']>;
  tier?: TierName[];
  pattern?: Array<GatewayItem['pattern']>;
  /** Primary regions, such as `westeurope`. */
  region?: string[];
  environment?: string[];
  /** Entity references. */
  owner?: string[];
  /** Entity references. */
  system?: string[];
  /** Ids of rules that they break, with a waiver or without. */
  finding?: string[];
  /** Of the worst finding without a waiver. */
  severity?: WorstSeverity[];
  /** Part of the title or the name, in any case. */
  search?: string;
  /** Nothing outside of it exists for whoever asks. */
  within?: GatewayScope;
}

/** `title`: from A. `exposure`, `severity`: the worst first. `changed`: the latest first. */
export type GatewaySort = 'title' | 'exposure' | 'severity' | 'changed';

export interface PageOptions {
  limit: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
}

/** Answers questions about the stored gateways. Nothing is evaluated meanwhile. */
export interface GatewayQueries {
  /** @throws InputError for a cursor that none of the pages in this order gave */
  list(
    filter: GatewayFilter,
    page: PageOptions & { sort: GatewaySort },
  ): Promise<GatewayPage>;

  /** Everything that the filter leaves, by title, in pages. */
  stream(filter: GatewayFilter): AsyncIterable<GatewayItem[]>;

  /** The same with their whole postures. */
  streamPostures(filter: GatewayFilter): AsyncIterable<GatewayPosture[]>;

  /** One query. */
  summarize(filter: GatewayFilter): Promise<GatewaySummary>;

  /**
   * The latest change first.
   *
   * @throws InputError for a cursor that none of the pages gave
   */
  history(entityRef: string, page: PageOptions): Promise<PostureHistoryPage>;
}
