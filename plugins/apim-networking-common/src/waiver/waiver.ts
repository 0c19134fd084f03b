export type { Waiver, WaiverPage } from './schema';

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
