import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeDiagnostic,
  type BicepCompilationError,
  type BicepDiagnostic,
} from 'backstage-plugin-apim-networking-bicep';

/** Whether an error of the compiler is about the Bicep, so that the compiler itself is fine. */
export function isDiagnostics(
  error: unknown,
): error is BicepCompilationError & { diagnostics: BicepDiagnostic[] } {
  return (
    error instanceof Error &&
    error.name === 'BicepCompilationError' &&
    Array.isArray((error as BicepCompilationError).diagnostics)
  );
}

/** The same diagnostic once, though several deployments share the file. */
export function distinct(diagnostics: BicepDiagnostic[]): BicepDiagnostic[] {
  return [
    ...new Map(
      diagnostics.map(diagnostic => [
        describeDiagnostic(diagnostic),
        diagnostic,
      ]),
    ).values(),
  ];
}

/** Shows diagnostics that do not fail a task. */
export function logDiagnostics(
  diagnostics: BicepDiagnostic[],
  logger: LoggerService,
): void {
  for (const diagnostic of diagnostics) {
    const text = describeDiagnostic(diagnostic);
    if (diagnostic.level === 'info') logger.info(text);
    else logger.warn(text);
  }
}

/** Such as `no diagnostics` or `2 diagnostics, see above`. */
export function countOf({ length }: BicepDiagnostic[]): string {
  if (length === 0) return 'no diagnostics';
  return `${length} ${length === 1 ? 'diagnostic' : 'diagnostics'}, see above`;
}
