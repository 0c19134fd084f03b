import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  findBicep,
  startBicepCompiler,
  type BicepCompiler,
  type BicepCompilerOptions,
} from 'backstage-plugin-apim-networking-bicep';
import { isDiagnostics } from './diagnostics';
import type {
  BicepQuestions,
  SharedBicepCompiler,
} from './SharedBicepCompiler';

const DEFAULT_TIMEOUT_MS = 60_000;
// Measured: the process grows to 760 MB over its first 60 answers, to 810 over 360. A new one costs two seconds.
const DEFAULT_ANSWERS_PER_PROCESS = 500;
const DEFAULT_IDLE_MS = 10 * 60_000;

/** More than a portal has tasks at once: whoever waits behind so many would not get an answer in time. */
const MAX_WAITING = 50;

/** @public */
export interface WarmBicepCompilerOptions
  extends Pick<BicepCompilerOptions, 'logger' | 'registries' | 'sandbox'> {
  /** Path of the Bicep compiler; left out: `BICEP_PATH`, else `bicep` on the PATH. */
  bicepPath?: string;
  /** Bounds the start and every answer of the compiler. Left out: a minute. */
  timeoutMs?: number;
  /** After so many answers a new process takes over, which bounds its memory. Left out: 500. */
  answersPerProcess?: number;
  /** A process that nobody needed for so long is ended. Left out: ten minutes. */
  idleMs?: number;
}

interface Process {
  compiler: BicepCompiler;
  answers: number;
}

/**
 * The compiler as one process that is started when needed, replaced when it died, hung or answered often, and ended when idle.
 *
 * @public
 */
export class WarmBicepCompiler implements SharedBicepCompiler {
  readonly #configured: string | undefined;
  readonly #containment: BicepCompilerOptions;
  readonly #timeoutMs: number;
  readonly #answersPerProcess: number;
  readonly #idleMs: number;
  #found: string | undefined;
  #process: Process | undefined;
  /** The question that is being answered, and all that wait for it. */
  #turns: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #waiting = 0;
  #disposed = false;

  static create(options: WarmBicepCompilerOptions = {}): WarmBicepCompiler {
    return new WarmBicepCompiler(options);
  }

  private constructor(options: WarmBicepCompilerOptions) {
    this.#configured = options.bicepPath;
    const { logger, registries, sandbox } = options;
    this.#containment = { logger, registries, sandbox };
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#answersPerProcess =
      options.answersPerProcess ?? DEFAULT_ANSWERS_PER_PROCESS;
    this.#idleMs = options.idleMs ?? DEFAULT_IDLE_MS;
  }

  async path(): Promise<string | undefined> {
    // Only a success is remembered: a compiler may be installed while the backend runs.
    this.#found ??= await findBicep(this.#configured);
    return this.#found;
  }

  async use<T>(
    run: (compiler: BicepQuestions) => Promise<T>,
    options: { signal?: AbortSignal } = {},
  ): Promise<T> {
    const { signal } = options;
    const ask = <A>(question: (compiler: BicepCompiler) => Promise<A>) => {
      signal?.throwIfAborted();
      return untilAborted(this.#inTurn(question, signal), signal);
    };
    return run({
      compile: async (...args) => ask(compiler => compiler.compile(...args)),
      template: async (...args) => ask(compiler => compiler.template(...args)),
      predict: async (...args) => ask(compiler => compiler.predict(...args)),
      snapshot: async (...args) => ask(compiler => compiler.snapshot(...args)),
      compileAndSnapshot: async (...args) =>
        ask(compiler => compiler.compileAndSnapshot(...args)),
      format: async (...args) => ask(compiler => compiler.format(...args)),
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#end();
  }

  #inTurn<A>(
    question: (compiler: BicepCompiler) => Promise<A>,
    signal: AbortSignal | undefined,
  ): Promise<A> {
    if (this.#waiting >= MAX_WAITING) {
      throw new ServiceUnavailableError(
        `The Bicep compiler must have at most ${MAX_WAITING} requests at once, got more. Run the task again later.`,
      );
    }
    this.#waiting += 1;
    const answer = this.#turns.then(() => {
      // Its turn came after its task was cancelled.
      signal?.throwIfAborted();
      return this.#answer(question);
    });
    this.#turns = answer
      .catch(() => {})
      .finally(() => {
        this.#waiting -= 1;
      });
    return answer;
  }

  async #answer<A>(
    question: (compiler: BicepCompiler) => Promise<A>,
  ): Promise<A> {
    clearTimeout(this.#idle);
    const used = this.#process;
    const begin = performance.now();
    try {
      return await this.#askOnce(question);
    } catch (error) {
      // A process that ended while it was idle is only noticed now: the question deserves a new one. What took all its time
      // does not get it twice.
      const late = performance.now() - begin >= this.#timeoutMs;
      if (!used || this.#process || late || this.#disposed) throw error;
      return await this.#askOnce(question);
    } finally {
      this.#waitIdle();
    }
  }

  async #askOnce<A>(
    question: (compiler: BicepCompiler) => Promise<A>,
  ): Promise<A> {
    this.#process ??= await this.#start();
    const current = this.#process;
    try {
      return await question(current.compiler);
    } catch (error) {
      // With anything but a rejection of the Bicep, the process is gone or not to be trusted.
      if (!isRejection(error)) this.#end();
      throw error;
    } finally {
      current.answers += 1;
      if (current.answers >= this.#answersPerProcess) this.#end();
    }
  }

  async #start(): Promise<Process> {
    const path = this.#disposed ? undefined : await this.path();
    if (this.#disposed) {
      throw new ServiceUnavailableError(
        'The Bicep compiler is not available: the backend is shutting down',
      );
    }
    if (!path) {
      throw new NotFoundError(
        'There is no Bicep compiler: needs apimNetworking.bicep.path in app-config or the environment variable BICEP_PATH with the path of one, or bicep on the PATH',
      );
    }
    try {
      const compiler = await startBicepCompiler(path, {
        ...this.#containment,
        timeoutMs: this.#timeoutMs,
      });
      if (!this.#disposed) return { compiler, answers: 0 };
      compiler.dispose();
    } catch (error) {
      // It may have been replaced or removed: look for it again the next time.
      this.#found = undefined;
      throw error;
    }
    return this.#start();
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#process?.compiler.dispose();
    this.#process = undefined;
  }

  #waitIdle(): void {
    if (!this.#process) return;
    this.#idle = setTimeout(() => this.#end(), this.#idleMs);
    this.#idle.unref();
  }
}

/** Whether the Bicep is at fault, so that the compiler itself is fine. */
function isRejection(error: unknown): boolean {
  return (
    isDiagnostics(error) ||
    (error instanceof Error && error.name === 'InputError')
  );
}

/** The answer, unless the task is cancelled before; then nobody waits for it. */
async function untilAborted<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return answer;
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop!);
  }
}
