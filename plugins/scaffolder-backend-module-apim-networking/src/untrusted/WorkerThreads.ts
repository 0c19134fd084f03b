import path from 'node:path';
import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Piscina } from 'piscina';
import type { Tasks } from './tasks';
import type { UntrustedInput } from './UntrustedInput';
import type { TaskAnswer, TaskRequest } from '../worker';

const DEFAULT_TIMEOUT_MS = 10_000;
/** Of a thread, with the code that it has loaded. */
const DEFAULT_MEMORY_MB = 256;
const MAX_WAITING = 50;
const IDLE_MS = 30_000;

/**
 * Worker threads. One whose task takes too long or too much memory is ended, and the next task gets a new one.
 *
 * @public
 */
export class WorkerThreads implements UntrustedInput {
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  #pool: Piscina<TaskRequest, TaskAnswer> | undefined;

  /**
   * @param options - `timeoutMs` bounds a task with its time in the queue, default: 10 000; `memoryMb` bounds the heap of a thread,
   * default: 256
   */
  static create(
    options: { timeoutMs?: number; memoryMb?: number } = {},
  ): WorkerThreads {
    return new WorkerThreads(
      options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      options.memoryMb ?? DEFAULT_MEMORY_MB,
    );
  }

  private constructor(timeoutMs: number, memoryMb: number) {
    this.#timeoutMs = timeoutMs;
    this.#memoryMb = memoryMb;
  }

  async run<T extends keyof Tasks>(
    task: T,
    input: Parameters<Tasks[T]>[0],
    options: { field: string; signal?: AbortSignal },
  ): Promise<ReturnType<Tasks[T]>> {
    const { field, signal } = options;
    signal?.throwIfAborted();
    this.#pool ??= createPool(this.#memoryMb);
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const begun = new Uint8Array(new SharedArrayBuffer(1));
    let answer: TaskAnswer;
    try {
      answer = await this.#pool.run(
        { task, input, begun },
        { signal: signal ? AbortSignal.any([signal, timeout]) : timeout },
      );
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted && begun[0] === 1) {
        throw tooMuch(field, `${this.#timeoutMs / 1000} s`);
      }
      const { code, message } = asError(error);
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw tooMuch(field, `${this.#memoryMb} MB of memory`);
      }
      if (timeout.aborted || message === 'Task queue is at limit') {
        throw new ServiceUnavailableError(
          'Too many inputs wait to be evaluated. Try again in a minute.',
        );
      }
      throw error;
    }
    if ('inputError' in answer) throw new InputError(answer.inputError);
    return answer.output as ReturnType<Tasks[T]>;
  }

  /** Ends the threads. */
  async dispose(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }
}

function createPool(memoryMb: number): Piscina<TaskRequest, TaskAnswer> {
  // In the package as it is built, or in its source.
  const extension = /(?:\.cjs)?\.\w+$/.exec(path.basename(__filename))![0];
  const pool = new Piscina<TaskRequest, TaskAnswer>({
    filename: path.resolve(path.dirname(__filename), `../worker${extension}`),
    name: 'run',
    minThreads: 0,
    maxThreads: 2,
    maxQueue: MAX_WAITING,
    idleTimeout: IDLE_MS,
    // None of the secrets of the backend.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // Source is TypeScript, which Node reads by the transform of Backstage's command line.
    ...(extension === '.ts' && {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
    }),
  });
  // A thread that cannot start is no task's error; without a listener it would end the backend. Its tasks run into their time.
  pool.on('error', () => {});
  return pool;
}

function tooMuch(field: string, limit: string): InputError {
  return new InputError(
    `${field} must be evaluated within ${limit}, and needs more. Reduce it to one gateway and the networking around it.`,
  );
}

function asError(error: unknown): { code?: unknown; message?: string } {
  return isError(error) ? error : {};
}
