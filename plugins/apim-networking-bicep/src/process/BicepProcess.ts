import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';

const MAX_STDERR_CHARACTERS = 2_000;

/** How a compiler process is started, and how it sees the files of this machine. */
export interface Launch {
  command: string;
  args: string[];
  env: Record<string, string>;
  cwd: string;
  /** The staging folder as the process sees it. */
  staging: string;
}

/**
 * `bicep jsonrpc --stdio` as a process with bounded answers. It gets the environment and the arguments of its {@link Launch} and
 * nothing else of this process.
 */
export class BicepProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #exit: Promise<never>;
  #ended: string | undefined;
  #stderr = '';
  #received = 0;

  /** @param maxAnswerBytes - a process that answers with more is ended */
  static start(launch: Launch, maxAnswerBytes: number): BicepProcess {
    return new BicepProcess(
      launch,
      maxAnswerBytes,
      spawn(launch.command, launch.args, {
        cwd: launch.cwd,
        env: launch.env,
        stdio: 'pipe',
        windowsHide: true,
      }),
    );
  }

  private constructor(
    readonly launch: Launch,
    readonly maxAnswerBytes: number,
    child: ChildProcessWithoutNullStreams,
  ) {
    this.#child = child;
    child.stdout.on('data', (chunk: Buffer) => this.#count(chunk.length));
    child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = `${this.#stderr}${chunk}`.slice(0, MAX_STDERR_CHARACTERS);
    });
    // A process that ends closes its input. The connection would not catch the error of a message on its way there, and nobody
    // needs it: the request fails because the process ended.
    const input = new PassThrough();
    child.stdin.on('error', () => {});
    input.pipe(child.stdin);
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(input),
    );
    // The process ends, and with it what was asked: that is the error to report.
    this.#connection.onError(() => this.end());
    this.#exit = new Promise<never>((_, reject) => {
      const end = (how: string) => {
        this.#ended ??= how;
        reject(new Error(`it ended ${this.#ended}`));
        this.#connection.dispose();
      };
      child.once('error', error =>
        end(`because it could not be started (${codeOf(error)})`),
      );
      child.once('close', (code, signal) =>
        end(signal ? `by ${signal}` : `with exit code ${code}`),
      );
    });
    this.#exit.catch(() => {});
    this.#connection.listen();
  }

  /** How the process ended, such as `with exit code 3`; undefined while it runs. */
  ended(): string | undefined {
    return this.#ended;
  }

  /** What it wrote to its error output. It can name paths of this machine, so it is for tests and for the log of the operator. */
  stderr(): string {
    return this.#stderr.trim();
  }

  /**
   * Sends one request.
   *
   * @throws Error with the reason of the compiler, or that the process ended
   */
  async request<T>(method: string, params: object): Promise<T> {
    this.#received = 0;
    return Promise.race([
      this.#connection.sendRequest<T>(`bicep/${method}`, params),
      this.#exit,
    ]);
  }

  /** Ends the process, whatever state it is in. */
  end(): void {
    this.#child.kill('SIGKILL');
  }

  /** Runs when the process is gone. */
  onEnd(run: () => void): void {
    this.#exit.catch(run);
  }

  #count(bytes: number): void {
    this.#received += bytes;
    if (this.#received <= this.maxAnswerBytes) return;
    this.#ended ??= `because its answer had more than ${
      this.maxAnswerBytes / 1_000_000
    } MB`;
    this.end();
  }
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
