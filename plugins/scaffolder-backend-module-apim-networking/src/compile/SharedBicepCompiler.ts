import type { BicepCompiler } from 'backstage-plugin-apim-networking-bicep';

/**
 * What may be asked of the compiler that all tasks share. Each question ends within a bounded time.
 *
 * @public
 */
export type BicepQuestions = Omit<BicepCompiler, 'dispose'>;

/**
 * One warm compiler process for all actions of a backend. It starts when it is first needed; after a question that it did not
 * survive, the next one goes to a new process.
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
   * Runs what needs the compiler. Questions of several tasks take turns, so that one that hangs harms no other.
   *
   * @param options - with `signal`, the caller no longer waits once it aborts; the process stays, as others use it
   * @throws NotFoundError where there is no compiler; BicepCompilationError for a diagnostic, or a compiler that does not answer
   */
  use<T>(
    run: (compiler: BicepQuestions) => Promise<T>,
    options?: { signal?: AbortSignal },
  ): Promise<T>;
  /** Ends the process. What is asked afterwards is refused. */
  dispose(): void;
}
