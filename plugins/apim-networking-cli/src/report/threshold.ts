import type { Severity } from 'backstage-plugin-apim-networking-common';
import { EXIT_FINDINGS, EXIT_FINE, type ExitCode } from '../terminal/exitCodes';

/** The severity from which on findings fail a run. */
export type FailOn = Extract<Severity, 'error' | 'warning'>;

/** Exit code for findings. Without a threshold they never fail. */
export function exitCodeOf(
  findings: Array<{ severity: Severity }>,
  failOn: FailOn | undefined,
): ExitCode {
  const fails = findings.some(
    ({ severity }) =>
      failOn !== undefined &&
      (severity === 'error' ||
        (severity === 'warning' && failOn === 'warning')),
  );
  return fails ? EXIT_FINDINGS : EXIT_FINE;
}
