/**
 * How one kind of scheduled work goes, on whichever replica it runs.
 *
 * @public
 */
export interface SweepHealth {
  /** Such as `read-catalog`. */
  name: string;
  status: 'ok' | 'failing';
  /** Why it is failing, in a sentence. */
  reason?: string;
  /** In a row, since it last succeeded. */
  failures: number;
  /** Since it was last done to its end, or since this process began where it never was. */
  lagSeconds: number;
  /** ISO 8601. */
  lastSucceededAt?: string;
}

/**
 * Whether the scheduled work of the plugin goes well.
 *
 * @public
 */
export interface HealthReport {
  status: 'ok' | 'failing';
  /** Why it is failing, in sentences; empty where it is not. */
  reasons: string[];
  /** By name. */
  sweeps: SweepHealth[];
  /**
   * Rows that cannot be read and count as not stored, by table, as far as the process that answers has met any; the log names them. They are
   * no failure: gateways and APIs are written again with the next reading of the catalog. Left out: none.
   */
  unreadableRows?: Array<{ table: string; rows: number }>;
}
