import type { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/core-plugin-api';
import type {
  ApiPosture,
  Decision,
  DecisionPage,
  Exposure,
  GatewayPage,
  GatewayPostureWithApis,
  GatewaySummary,
  NetworkingPolicy,
  Outcome,
  Posture,
  PostureHistoryPage,
  RuleList,
  TierName,
  Waiver,
  WaiverPage,
  WaiverStatus,
  WorstSeverity,
} from 'backstage-plugin-apim-networking-common';

/** What a waiver is asked for with. @public */
export type WaiverInput = Pick<
  Waiver,
  'ruleId' | 'gateway' | 'environment' | 'reason' | 'until'
>;

/** What can be done to a waiver. @public */
export type WaiverAction = 'approve' | 'reject' | 'revoke';

/**
 * Which gateways are requested: those that match every filter, by any of its values. Default: every gateway.
 *
 * @public
 */
export interface GatewayQuery {
  exposure?: Exposure[];
  /** Of the worst finding without a waiver. */
  severity?: WorstSeverity[];
  environment?: string[];
  tier?: TierName[];
  pattern?: Posture['pattern'][];
  /** Entity references. */
  owner?: string[];
  /** Ids of rules that they break, with a waiver or without. */
  finding?: string[];
  /** Part of the title or the name, in any case. */
  search?: string;
}

/** From A, the most exposed first, the worst findings first, or the latest changed first. @public */
export type GatewaySort = 'title' | 'exposure' | 'severity' | 'changed';

/** @public */
export type ExportFormat = 'csv' | 'json' | 'markdown' | 'sarif';

/**
 * What the frontend asks of the backend. Each call is one request, and rejects with a `ResponseError`.
 *
 * @public
 */
export interface ApimNetworkingApi {
  /** Everything that the tab of an API draws. */
  getApiPosture(
    api: Pick<CompoundEntityRef, 'namespace' | 'name'>,
  ): Promise<ApiPosture>;
  /** Everything that the tab of a gateway draws. */
  getGatewayPosture(
    gateway: Pick<CompoundEntityRef, 'namespace' | 'name'>,
  ): Promise<GatewayPostureWithApis>;
  /** How the posture of a gateway changed, the latest change first. */
  getGatewayHistory(
    gateway: Pick<CompoundEntityRef, 'namespace' | 'name'>,
    page?: { limit?: number; cursor?: string },
  ): Promise<PostureHistoryPage>;
  /** A page of the gateways that the user may read. */
  listGateways(
    query: GatewayQuery & { sort?: GatewaySort; cursor?: string },
  ): Promise<GatewayPage>;
  /** How many gateways there are, of those that the user may read. */
  getSummary(query: GatewayQuery): Promise<GatewaySummary>;
  /** The same gateways as a file. */
  exportGateways(query: GatewayQuery, format: ExportFormat): Promise<Blob>;
  /** Every rule, those of the organization’s rule packs too. */
  getRules(): Promise<RuleList>;
  /** What the organisation allows in each environment. */
  getPolicy(): Promise<NetworkingPolicy>;
  /** One decision, one's own or one that the user may read. */
  getDecision(id: string): Promise<Decision>;
  /** The newest first; one's own are always among them. */
  listDecisions(filter: {
    /** Any of these. */
    outcome?: Outcome[];
    mine?: boolean;
    /** Name of the API Management service, in any case. */
    gateway?: string;
    /** Any of these. */
    environment?: string[];
    cursor?: string;
  }): Promise<DecisionPage>;
  /** The newest first. */
  listWaivers(filter: {
    status?: WaiverStatus;
    requestedBy?: string;
    endsWithinDays?: number;
    cursor?: string;
  }): Promise<WaiverPage>;
  /** Someone else decides on it. */
  requestWaiver(wanted: WaiverInput): Promise<Waiver>;
  changeWaiver(
    id: string,
    action: WaiverAction,
    comment?: string,
  ): Promise<Waiver>;
}

/** @public */
export const apimNetworkingApiRef = createApiRef<ApimNetworkingApi>({
  id: 'plugin.apim-networking.api',
});
