/** How one kind of scheduled work goes, on whichever replica it runs. */
export interface ScheduledTask {
  /** Such as `read-catalog`. */
  name: string;
  /** When it was last done to its end, ISO 8601. */
  succeededAt?: string;
  /** When it last failed, ISO 8601. */
  failedAt?: string;
  /** In a row, since it last succeeded. */
  failures: number;
}

/** Keeps how scheduled work goes, for all replicas. */
export interface ScheduledTaskStore {
  succeeded(name: string, at: string): Promise<void>;
  failed(name: string, at: string): Promise<void>;
  /** Those that have succeeded or failed at least once. */
  list(): Promise<ScheduledTask[]>;
  /** Writes something that is in no list. */
  probe(at: string): Promise<void>;
}
