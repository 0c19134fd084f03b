import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import type { ContainedBicepCompiler } from '../compiler/ContainedBicepCompiler';
import { findBicep, likelyBicep } from '../compiler/findBicep';
import {
  startContainedCompiler,
  type BicepCompilerOptions,
} from '../compiler/startBicepCompiler';
import type { BicepRequests, SharedBicepCompiler } from './SharedBicepCompiler';

const DEFAULT_TIMEOUT_MS = 60_000;
// Measured: the process grows to 760 MB over its first 60 answers, to 810 over 360. A new one costs two seconds.
const DEFAULT_ANSWERS_PER_PROCESS = 500;
const DEFAULT_IDLE_MS = 10 * 60_000;

/** More than a portal has tasks at once: whoever waits behind so many would not get an answer in time. */
const MAX_WAITING = 50;

/** @public */
export interface WarmBicepCompilerOptions
  extends Pick<
    BicepCompilerOptions,
    | 'logger'
    | 'maxAnswerBytes'
    | 'registries'
    | 'registriesSetting'
    | 'sandbox'
    | 'timeoutMs'
  > {
  /** Path of the Bicep compiler. Default: `BICEP_PATH`, else `bicep` on the PATH. */
  bicepPath?: string;
  /** What sets `bicepPath`, for messages. Default: `apimNetworking.bicep.path`. */
  pathSetting?: string;
  /** After so many answers a new process takes over, which bounds its memory. Default: 500. */
  answersPerProcess?: number;
  /** A process that nobody needed for so long is ended. Default: ten minutes. */
  idleMs?: number;
}

interface Process {
  compiler: ContainedBicepCompiler;
  answers: number;
}

/**
 * The compiler as one process that is started when needed, replaced when it died, hung or answered often, and ended when idle.
 *
 * @public
 */
export class WarmBicepCompiler implements SharedBicepCompiler {
  readonly #configured: string | undefined;
  readonly #pathSetting: string | undefined;
  readonly #options: BicepCompilerOptions;
  readonly #timeoutMs: number;
  readonly #answersPerProcess: number;
  readonly #idleMs: number;
  #found: string | undefined;
  #process: Process | undefined;
  /** The request that is being answered, and all that wait for it. */
  #turns: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #waiting = 0;
  #disposed = false;

  static create(options: WarmBicepCompilerOptions = {}): WarmBicepCompiler {
    return new WarmBicepCompiler(options);
  }

  private constructor(options: WarmBicepCompilerOptions) {
    const {
      bicepPath,
      pathSetting,
      answersPerProcess = DEFAULT_ANSWERS_PER_PROCESS,
      idleMs = DEFAULT_IDLE_MS,
      ...rest
    } = options;
    this.#configured = bicepPath;
    this.#pathSetting = pathSetting;
    this.#answersPerProcess = answersPerProcess;
    this.#idleMs = idleMs;
    this.#timeoutMs = rest.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#options = { ...rest, timeoutMs: this.#timeoutMs };
  }

  async path(): Promise<string | undefined> {
    // Only a success is remembered: a compiler may be installed while the backend runs.
    this.#found ??= await findBicep(this.#configured, this.#pathSetting);
    return this.#found;
  }

  async use<T>(
    run: (compiler: BicepRequests) => Promise<T>,
    options: { signal?: AbortSignal } = {},
  ): Promise<T> {
    const { signal } = options;
    const request = <A>(work: (compiler: BicepCompiler) => Promise<A>) => {
      signal?.throwIfAborted();
      return untilAborted(this.#inTurn(work, signal), signal);
    };
    return run({
      compile: async (...args) =>
        request(compiler => compiler.compile(...args)),
      template: async (...args) =>
        request(compiler => compiler.template(...args)),
      predict: async (...args) =>
        request(compiler => compiler.predict(...args)),
      snapshot: async (...args) =>
        request(compiler => compiler.snapshot(...args)),
      compileAndSnapshot: async (...args) =>
        request(compiler => compiler.compileAndSnapshot(...args)),
      format: async (...args) => request(compiler => compiler.format(...args)),
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#end();
  }

  #inTurn<A>(
    work: (compiler: BicepCompiler) => Promise<A>,
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
      return this.#answer(work);
    });
    this.#turns = answer
      .catch(() => {})
      .finally(() => {
        this.#waiting -= 1;
      });
    return answer;
  }

  async #answer<A>(work: (compiler: BicepCompiler) => Promise<A>): Promise<A> {
    clearTimeout(this.#idle);
    const used = this.#process;
    const begin = performance.now();
    try {
      return await this.#requestOnce(work);
    } catch (error) {
      // A process that ended while it was idle is only noticed now: the request deserves a new one. What took all its time
      // does not get it twice.
      const late = performance.now() - begin >= this.#timeoutMs;
      if (!used || this.#process || late || this.#disposed) throw error;
      return await this.#requestOnce(work);
    } finally {
      this.#waitIdle();
    }
  }

  async #requestOnce<A>(
    work: (compiler: BicepCompiler) => Promise<A>,
  ): Promise<A> {
    this.#process ??= await this.#start();
    const current = this.#process;
    try {
      return await work(current.compiler);
    } finally {
      current.answers += 1;
      if (
        !current.compiler.isUsable ||
        current.answers >= this.#answersPerProcess
      ) {
        this.#end();
      }
    }
  }

  async #start(): Promise<Process> {
    if (this.#disposed) {
      throw new ServiceUnavailableError(
        'The Bicep compiler is not available: the backend is shutting down',
      );
    }
    const likely = this.#found ?? likelyBicep(this.#configured);
    try {
      const compiler = await startContainedCompiler(likely, this.#options);
      this.#found = likely;
      if (!this.#disposed) return { compiler, answers: 0 };
      compiler.dispose();
    } catch (error) {
      // It may have been replaced or removed: look for it again the next time.
      this.#found = undefined;
      // To see first whether there is one takes as long as the start.
      if (await findBicep(this.#configured, this.#pathSetting)) throw error;
      throw new NotFoundError(
        'A Bicep compiler must be installed, got none. Set apimNetworking.bicep.path in app-config or the environment variable BICEP_PATH to its path, or put bicep on the PATH.',
      );
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
