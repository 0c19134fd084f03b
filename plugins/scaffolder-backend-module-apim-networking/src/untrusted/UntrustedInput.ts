import type { Tasks } from './tasks';

/**
 * Where what strangers bring is read and evaluated: apart from the backend, within bounded time and memory.
 *
 * @public
 */
export interface UntrustedInput {
  /**
   * @param field - where the input comes from, for messages
   * @throws InputError as the task does, and for an input that takes too long or too much memory; ServiceUnavailableError when too
   * many wait
   */
  run<T extends keyof Tasks>(
    task: T,
    input: Parameters<Tasks[T]>[0],
    options: { field: string; signal?: AbortSignal },
  ): Promise<ReturnType<Tasks[T]>>;
}
