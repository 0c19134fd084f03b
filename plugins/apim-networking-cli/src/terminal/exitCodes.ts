/** Everything was read, and no finding reaches the threshold. */
export const EXIT_FINE = 0;
/** Findings at or over the threshold of `--fail-on`. */
export const EXIT_FINDINGS = 1;
/** The input, or the command line itself, cannot be used. */
export const EXIT_UNUSABLE = 2;

/** The files are not those that the decision was bound to. */
export const EXIT_OTHER_FILES = 3;
/** No valid decision allows the deployment. */
export const EXIT_NO_DECISION = 4;
/** There was no answer that can be trusted. */
export const EXIT_NO_ANSWER = 5;

export type ExitCode =
  | typeof EXIT_FINE
  | typeof EXIT_FINDINGS
  | typeof EXIT_UNUSABLE
  | typeof EXIT_OTHER_FILES
  | typeof EXIT_NO_DECISION
  | typeof EXIT_NO_ANSWER;
