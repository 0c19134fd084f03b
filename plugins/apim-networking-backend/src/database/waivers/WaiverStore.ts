import type {
  Waiver,
  WaiverPage,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import type { Limits } from '../../limits';
import type { NameClaim } from '../holds';
import type { RecordScope, ScopedRecord } from '../records/RecordScope';

/** Which waivers to list. */
export interface WaiverFilter {
  status?: WaiverStatus;
  gateway?: string;
  requestedBy?: string;
  /** Only those that end then or earlier. ISO 8601. */
  endsUntil?: string;
  /** Nothing outside of it exists for whoever asks. */
  within?: RecordScope;
}

/** What a decision on a waiver writes. */
export type WaiverChange = Partial<
  Pick<
    Waiver,
    'decidedBy' | 'decidedAt' | 'comment' | 'revokedBy' | 'revokedAt'
  >
>;

export interface InsertWaiverOptions {
  /** Who will own a gateway of a name that nobody holds. */
  owner?: string;
  system?: string;
  /** Who held the name when the rights of the caller were checked. Default: the caller has them whoever holds it. */
  checked?: NameClaim['checked'];
  limits?: Pick<Limits, 'openWaiversPerUser' | 'openWaiversPerGateway'>;
}

/** Which waivers in force count. */
export interface InForceOptions {
  /** Only those of it. Default: all. */
  within?: RecordScope;
  /** Who will own a gateway of a name that nobody holds. Default: whoever the waiver names. */
  asOwner?: { owner?: string; system?: string };
}

/** Keeps waivers. */
export interface WaiverStore {
  /**
   * Stores a request, for whoever holds the gateway's name.
   *
   * @returns undefined when the requester has one already for the same rule, gateway and environment, also one that was made at the
   *   same time
   * @throws ConflictError where somebody else has taken the name since the rights of the caller were checked
   * @throws TooManyRequestsError where as many as the limits allow wait for a decision
   */
  insert(
    waiver: Waiver,
    options?: InsertWaiverOptions,
  ): Promise<Waiver | undefined>;
  get(id: string, within?: RecordScope): Promise<Waiver | undefined>;
  /** The request of a user that waits for a decision, where there is one. */
  findRequest(
    about: Pick<Waiver, 'ruleId' | 'gateway' | 'environment' | 'requestedBy'>,
  ): Promise<Waiver | undefined>;
  /**
   * The newest first.
   *
   * @throws InputError for a cursor that none of the pages gave
   */
  list(
    filter: WaiverFilter,
    page: { limit: number; cursor?: string },
  ): Promise<WaiverPage>;
  /**
   * Takes a waiver from one status to another, once: of two that do it at the same time one succeeds.
   *
   * @returns undefined when it was not in any of the statuses that it is taken from
   */
  change(
    id: string,
    from: readonly WaiverStatus[],
    to: WaiverStatus,
    change?: WaiverChange,
  ): Promise<Waiver | undefined>;
  /**
   * Those that are in force for gateways, by their names in lower case: of whoever holds the name now. One query for many.
   */
  inForce(
    gateways: readonly string[],
    now: string,
    options?: InForceOptions,
  ): Promise<Waiver[]>;
  /** Those whose end has come and that do not say so yet, the earliest first. */
  due(now: string, limit: number): Promise<Waiver[]>;
  /** Waivers as it is asked of them who may see them, by their ids. */
  scopedRecords(ids: readonly string[]): Promise<Map<string, ScopedRecord>>;
}
