/** Everything was read, and no finding reaches the threshold. */
export const EXIT_FINE = 0;
/** Findings at or over the threshold of `--fail-on`. */
export const EXIT_FINDINGS = 1;
/** The input, or the command line itself, cannot be used. */
export const EXIT_UNUSABLE = 2;

export type ExitCode =
  | typeof EXIT_FINE
  | typeof EXIT_FINDINGS
  | typeof EXIT_UNUSABLE;
