import type {
  Waiver,
  WaiverPage,
} from 'backstage-plugin-apim-networking-common';
import type { RecordScope, WaiverFilter } from '../../database';
import type { CallerCredentials } from '../decisions/DecisionService';
import type { ProspectiveOwner } from '../names/NameOwners';

export interface WaiverRequest {
  ruleId: string;
  gateway: string;
  environment: string;
  reason: string;
  /** ISO 8601. */
  until: string;
  /** A waiver in force that this one takes over from. */
  renews?: string;
  /** Entity reference of who will own a gateway that nobody holds yet. */
  owner?: string;
}

/** Who a waiver is for, as the rights of the caller were checked. */
export interface WaiverSubject extends ProspectiveOwner {
  /** Default: the caller has the rights whoever holds the gateway. */
  checked?: { holdId: string | undefined };
}

export interface WaiverOptions {
  credentials: CallerCredentials;
  /** Nothing outside of it exists for the caller. Default: everything does. */
  within?: RecordScope;
}

/** Which waivers to list, and how many at once. */
export interface WaiverListing
  extends Pick<WaiverFilter, 'status' | 'gateway' | 'requestedBy'> {
  /** Only those whose end is at most so many days away, or over. */
  endsWithinDays?: number;
  limit: number;
  cursor?: string;
}

/** Asks for waivers, decides on them and reads them. */
export interface WaiverService {
  /**
   * The time is that of the database.
   *
   * @throws InputError for a rule that nobody can waive, a reason or an end that will not do
   * @throws ConflictError when the caller has a request already for the same rule and gateway
   * @throws NotFoundError for a waiver to renew that does not exist
   * @throws TooManyRequestsError when too many requests of the caller, or for the gateway, wait for a decision
   */
  request(
    request: WaiverRequest,
    options: WaiverOptions & { subject?: WaiverSubject },
  ): Promise<Waiver>;

  /** @throws InputError for a cursor that none of the pages gave */
  list(filter: WaiverListing, options: WaiverOptions): Promise<WaiverPage>;

  /** @throws NotFoundError for a waiver that does not exist */
  get(id: string, options: WaiverOptions): Promise<Waiver>;

  /**
   * @throws NotFoundError for a waiver that does not exist
   * @throws NotAllowedError for one's own
   * @throws ConflictError for one that does not wait for a decision
   */
  approve(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver>;

  /** Throws as `approve` does. */
  reject(id: string, comment: string, options: WaiverOptions): Promise<Waiver>;

  /**
   * Ends one in force, or withdraws a request.
   *
   * @throws NotFoundError for a waiver that does not exist
   * @throws ConflictError for one that has ended
   */
  revoke(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver>;
}
