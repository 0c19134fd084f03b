/**
 * What becomes of a waiver. `requested`: nobody has decided yet. `approved`: in force until its end. `rejected`, `revoked`: decided
 * against, before or after it was in force. `expired`: its end came, also where nobody had decided by then.
 *
 * @public
 */
export const WAIVER_STATUSES = [
  'requested',
  'approved',
  'rejected',
  'revoked',
  'expired',
] as const;

/** @public */
export type WaiverStatus = (typeof WAIVER_STATUSES)[number];

/**
 * A time-limited exception from one rule for one gateway. Names of API Management services are unique in all of Azure, so that a
 * gateway is named by its service, whether the catalog knows it or not.
 *
 * @public
 */
export interface Waiver {
  /** UUID. */
  id: string;
  /** Such as `POL-002`. */
  ruleId: string;
  /** Name of the API Management service, in lower case. */
  gateway: string;
  /** Of the gateway, such as `production`. */
  environment: string;
  /** Why it is needed, in the words of who asks. */
  reason: string;
  status: WaiverStatus;
  /** When it ends, ISO 8601. */
  until: string;
  /** Entity reference of the user. */
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  /** Who approved or rejected it. */
  decidedBy?: string;
  /** ISO 8601. */
  decidedAt?: string;
  /** Of who approved or rejected it. */
  comment?: string;
  /** Who revoked it. */
  revokedBy?: string;
  /** ISO 8601. */
  revokedAt?: string;
  /** The waiver that it takes over from when that ends. */
  renews?: string;
}

/**
 * A waiver as a finding shows it.
 *
 * @public
 */
export interface WaiverOfFinding {
  id: string;
  /** When it ends, ISO 8601. */
  until: string;
}

/**
 * Waivers, the newest first.
 *
 * @public
 */
export interface WaiverPage {
  items: Waiver[];
  /** Gives the next page; left out on the last one. */
  nextCursor?: string;
}
