import type { BicepCompiler } from '../compiler/BicepCompiler';

/**
 * The requests to a compiler that several callers share. Each ends within a bounded time.
 *
 * @public
 */
export type BicepRequests = Omit<BicepCompiler, 'dispose'>;

/**
 * One warm compiler process for several callers. It starts when it is first needed; after a request that it did not survive, the next
 * one goes to a new process.
 *
 * @public
 */
export interface SharedBicepCompiler {
  /**
   * The path of the compiler; undefined where there is none.
   *
   * @throws InputError when one is configured that does not run
   */
  path(): Promise<string | undefined>;
  /**
   * Runs what needs the compiler. Requests of several callers take turns, so that one that hangs harms no other.
   *
   * @param options - with `signal`, the caller no longer waits once it aborts; the process stays, as others use it
   * @throws NotFoundError where there is no compiler; BicepCompilationError for a diagnostic, or a compiler that does not answer
   */
  use<T>(
    run: (compiler: BicepRequests) => Promise<T>,
    options?: { signal?: AbortSignal },
  ): Promise<T>;
  /** Ends the process. Later requests are rejected. */
  dispose(): void;
}
