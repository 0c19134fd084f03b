import path from 'node:path';

/**
 * What the compiler or its linter reports of one place.
 *
 * @public
 */
export interface BicepDiagnostic {
  /** Relative to the root, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  level: 'error' | 'warning' | 'info';
  /** Such as `BCP036`, or the name of a linter rule. */
  code: string;
  message: string;
}

/**
 * The compiler did not accept the Bicep, or did not answer. The message lists every diagnostic.
 *
 * @public
 */
export class BicepCompilationError extends Error {
  readonly name = 'BicepCompilationError';

  /**
   * @param message - for whoever wrote the Bicep
   * @param diagnostics - why the Bicep is not accepted; undefined where the compiler itself failed
   */
  constructor(message: string, readonly diagnostics?: BicepDiagnostic[]) {
    super(message);
  }
}

/** @throws BicepCompilationError that lists every diagnostic, where one is an error or nothing was made */
export function requireNoErrors(
  subject: string,
  success: boolean,
  diagnostics: BicepDiagnostic[],
): void {
  if (success && diagnostics.every(({ level }) => level !== 'error')) return;
  throw new BicepCompilationError(
    `${path.basename(subject)} does not compile:\n${
      diagnostics.map(describeDiagnostic).join('\n') ||
      'the compiler gave no reason'
    }`,
    diagnostics,
  );
}

/**
 * A diagnostic as one line, such as `main.bicep:3: warning no-unused-vars: …`.
 *
 * @public
 */
export function describeDiagnostic({
  file,
  line,
  level,
  code,
  message,
}: BicepDiagnostic): string {
  return `${file}:${line}: ${level} ${code}: ${message}`;
}
