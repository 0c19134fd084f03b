import { BicepCompilationError } from '../diagnostics/BicepDiagnostic';

/**
 * The answer, if it comes in time.
 *
 * @throws BicepCompilationError that says what was not done in time
 */
export async function within<T>(
  answer: Promise<T>,
  timeoutMs: number,
  what: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new BicepCompilationError(
            `did not ${what} within ${timeoutMs / 1000} s`,
          ),
        ),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
