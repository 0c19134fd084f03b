import type {
  ApiPosture,
  GatewayPosture,
} from 'backstage-plugin-apim-networking-common';

/** One gateway as it is stored. */
export interface StoredGateway {
  posture: GatewayPosture;
  /** SHA-256 of what the catalog says of it, in hex. */
  declarationDigest: string;
  /** Names the ruleset and the policy that evaluated it. */
  evaluatedBy: string;
  /** Whether to write it whole, whatever is stored: what is stored is not known, or cannot be read. */
  whole?: boolean;
}

/** One API as it is stored; its gateways are stored by themselves. */
export interface StoredApi {
  entityRef: string;
  title: string;
  /** Entity references of gateways, in the order of the annotation. */
  gatewayRefs: string[];
  /** Parts of the annotation that name no gateway. */
  problems: ApiPosture['unresolved'];
  /** SHA-256 of what the catalog says of it, in hex. */
  declarationDigest: string;
  /** ISO 8601. */
  readAt: string;
}

/** What the store knows of one row, to see whether the catalog has anything new. */
export interface GatewayState {
  declarationDigest: string;
  evaluatedBy: string;
  /** ISO 8601. */
  changedAt: string;
  /** JSON; omitted where there is nothing to say. */
  ownershipProblems?: string;
}

/** An API with the gateways that it names, and those of them that are not stored. */
export interface ApiWithGateways {
  entityRef: string;
  title: string;
  gateways: GatewayPosture[];
  problems: ApiPosture['unresolved'];
  missingGatewayRefs: string[];
}

/** Keeps the posture of the catalog's gateways, and which APIs name them. A row that cannot be read counts as not stored. */
export interface PostureStore {
  /** One query. */
  getApi(entityRef: string): Promise<ApiWithGateways | undefined>;
  getGateway(entityRef: string): Promise<GatewayPosture | undefined>;
  /** By entity reference; what is not stored is omitted. One query for many. */
  getGateways(entityRefs: string[]): Promise<Map<string, GatewayPosture>>;
  countApisOfGateway(gatewayRef: string): Promise<number>;
  /** By title. */
  listApisOfGateway(
    gatewayRef: string,
    limit: number,
  ): Promise<Array<{ entityRef: string; title: string }>>;

  /** Those whose design names a service, in lower case, for an environment or, where none is given, for any. */
  gatewaysOfService(service: {
    gateway: string;
    environment?: string;
  }): Promise<StoredGateway[]>;

  /** By entity reference: of some, or of all. */
  gatewayStates(entityRefs?: string[]): Promise<Map<string, GatewayState>>;
  /**
   * Gateways and APIs whose rows cannot be read. Of a large store a part each time, until all has been looked at.
   *
   * @returns entity references
   */
  findUnreadable(): Promise<Set<string>>;
  apiStates(): Promise<Map<string, { declarationDigest: string }>>;

  /** Writes down, too, what changed of the posture and the findings of those that were stored before. */
  upsertGateways(gateways: StoredGateway[]): Promise<void>;
  upsertApis(apis: StoredApi[]): Promise<void>;
  /** Records that gateways were read again and had not changed. */
  touchGateways(entityRefs: string[], readAt: string): Promise<void>;
  /** With their history. The names that they held stay theirs. */
  removeGateways(entityRefs: string[]): Promise<void>;
  removeApis(entityRefs: string[]): Promise<void>;
}
