import type { Severity } from 'backstage-plugin-apim-networking-common';

export interface FindingCount {
  severity: Severity;
  waived: boolean;
  /** Gateways and rules: a rule that a gateway breaks at several places counts once. */
  count: number;
}

/** Counts the findings of all stored gateways. */
export interface FindingCounts {
  /** Every severity, with and without a waiver, zeros too: a gauge that gets no zero keeps its last value. */
  count(): Promise<FindingCount[]>;
}
