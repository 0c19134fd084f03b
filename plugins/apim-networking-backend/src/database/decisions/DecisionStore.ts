import type {
  Decision,
  DecisionItem,
  Outcome,
} from 'backstage-plugin-apim-networking-common';
import type { PageOptions } from '../gateways/GatewayQueries';
import type { NameClaim } from '../holds';
import type { RecordScope, ScopedRecord } from '../records/RecordScope';

/** A decision without what depends on when it is asked for. */
export type RecordedDecision = Omit<Decision, 'valid' | 'endedBy' | 'pending'> &
  Pending;

interface Pending {
  /** The task that still has to confirm it. Default: none, or it is confirmed. */
  pendingTask?: string;
}

/** The same of what a table shows, with what its validity depends on. */
export type RecordedDecisionItem = Omit<
  DecisionItem,
  'valid' | 'endedBy' | 'pending'
> &
  Pending &
  Pick<Decision, 'rulesetVersion' | 'policyDigest'>;

/** Which decisions to list: of several values of one filter any, of several filters all. */
export interface DecisionFilter {
  outcome?: Outcome[];
  requestedBy?: string;
  /** Name of the API Management service, in lower case. */
  gateway?: string;
  environment?: string[];
  /** Ids of rules that their designs break, with a waiver or without. */
  finding?: string[];
  /** Nothing outside of it exists for whoever asks. */
  within?: RecordScope;
}

export interface InsertDecisionOptions {
  /** Who held the name when the rights of the caller were checked. Default: the caller has them whoever holds it. */
  checked?: NameClaim['checked'];
  /** How many the requester can record within an hour. Default: any number. */
  maxPerHour?: number;
}

export interface DecisionSubject {
  /** SHA-256 of the design, in hex. */
  digest: string;
  /** Name of the API Management service, in lower case. */
  gateway: string;
}

export interface RecordedDecisionPage {
  items: RecordedDecisionItem[];
  nextCursor?: string;
}

/** Keeps decisions, for good. One whose waiver was revoked is given with that for its end. */
export interface DecisionStore {
  /**
   * Stores a decision. With an idempotency key that the same requester has used before, nothing is stored, and the decision of
   * that time is returned. One that allows a new gateway takes its name for the owner that it names.
   *
   * @throws ConflictError where somebody else has taken the name since the rights of the caller were checked
   * @throws TooManyRequestsError where the requester has recorded as many within an hour as the limit allows
   */
  insert(
    decision: RecordedDecision,
    idempotencyKey?: string,
    options?: InsertDecisionOptions,
  ): Promise<RecordedDecision>;

  /**
   * Confirms what a task left pending. One that allows a gateway holds its name from then on for as long as it is valid.
   *
   * @param now - ISO 8601
   * @returns the ids of those that were pending
   * @throws ConflictError where somebody else has taken a name since
   */
  confirm(taskId: string, now: string): Promise<string[]>;

  /** The decision recorded under a requester's key. */
  findByKey(
    requestedBy: string,
    idempotencyKey: string,
  ): Promise<RecordedDecision | undefined>;

  /** @param id - a UUID */
  get(id: string, within?: RecordScope): Promise<RecordedDecision | undefined>;

  /**
   * The newest first.
   *
   * @throws InputError for a cursor that none of the pages gave
   */
  list(
    filter: DecisionFilter,
    page: PageOptions,
  ): Promise<RecordedDecisionPage>;

  /** Which designs decisions are on, by their ids; what is not stored is omitted. One query. */
  subjectsOf(ids: readonly string[]): Promise<Map<string, DecisionSubject>>;

  /** Decisions as it is asked of them who may see them, by their ids. */
  scopedRecords(ids: readonly string[]): Promise<Map<string, ScopedRecord>>;
}
