import type {
  Waiver,
  WaiverPage,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import type { RecordScope, ScopedRecord } from './RecordScope';

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

/** Keeps waivers. */
export interface WaiverStore {
  /**
   * @returns undefined when there is a request already for the same rule, gateway and environment, also one that was made at the
   *   same time
   */
  insert(waiver: Waiver): Promise<Waiver | undefined>;
  get(id: string, within?: RecordScope): Promise<Waiver | undefined>;
  /** The request that waits for a decision, where there is one. */
  findRequest(
    about: Pick<Waiver, 'ruleId' | 'gateway' | 'environment'>,
    within?: RecordScope,
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
  /** Those that are in force for gateways, by their names in lower case. One query for many. */
  inForce(gateways: readonly string[], now: string): Promise<Waiver[]>;
  /** Those whose end has come and that do not say so yet, the earliest first. */
  due(now: string, limit: number): Promise<Waiver[]>;
  /** Waivers as it is asked of them who may see them, by their ids. */
  scopedRecords(ids: readonly string[]): Promise<Map<string, ScopedRecord>>;
}
