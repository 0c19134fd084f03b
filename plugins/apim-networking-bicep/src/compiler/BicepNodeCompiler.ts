import type { Bicep, CompileResponse } from 'bicep-node';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import path from 'node:path';
import {
  BicepCompilationError,
  type BicepCompiler,
  type SnapshotPlace,
} from './BicepCompiler';
import { bicepVersion, tooOld } from './bicepVersion';
import { openBicep, type OpenedBicep } from './openBicep';
import { predictedResources } from './predictedResources';
import { stableSnapshot } from './stableSnapshot';

const DEFAULT_TIMEOUT_MS = 60_000;

/** Where the predicted resources are said to be: ids need a place, whichever it is. */
const PLACE = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg-predicted',
  deploymentName: 'main',
};

async function within<T>(
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

function asCompilationError(error: unknown, subject: string) {
  const reason = error instanceof Error ? error.message : String(error);
  return new BicepCompilationError(
    `${subject} ${
      error instanceof BicepCompilationError ? reason : `failed: ${reason}`
    }`,
  );
}

function requireNoDiagnostic(
  parametersPath: string,
  { success, diagnostics }: CompileResponse,
): void {
  if (success && diagnostics.length === 0) return;
  const lines = diagnostics.map(
    ({ source, range, level, code, message }) =>
      `${path.basename(source)}:${
        range.start.line + 1
      }: ${level} ${code}: ${message}`,
  );
  throw new BicepCompilationError(
    `${path.basename(parametersPath)} does not compile without a diagnostic:\n${
      lines.join('\n') || 'the compiler gave none'
    }`,
  );
}

class BicepNodeCompiler implements BicepCompiler {
  readonly #bicep: Bicep;
  readonly #opened: OpenedBicep;
  readonly #timeoutMs: number;

  constructor(bicep: Bicep, opened: OpenedBicep, timeoutMs: number) {
    this.#bicep = bicep;
    this.#opened = opened;
    this.#timeoutMs = timeoutMs;
  }

  async compile(parametersPath: string): Promise<void> {
    requireNoDiagnostic(
      parametersPath,
      await this.#ask('compile', () => this.#compiled(parametersPath)),
    );
  }

  async predict(parametersPath: string): Promise<ArmResource[]> {
    return predictedResources(await this.snapshot(parametersPath, PLACE));
  }

  async snapshot(
    parametersPath: string,
    place: SnapshotPlace,
  ): Promise<string> {
    return stableSnapshot(
      await this.#ask('predict', () => this.#predicted(parametersPath, place)),
    );
  }

  async compileAndSnapshot(
    parametersPath: string,
    place: SnapshotPlace,
  ): Promise<string> {
    const { compiled, text } = await this.#ask('compile', async () => {
      const [compiling, predicting] = await Promise.allSettled([
        this.#compiled(parametersPath),
        this.#predicted(parametersPath, place),
      ]);
      if (compiling.status === 'rejected') throw compiling.reason;
      // What does not compile cannot be predicted: its diagnostics say why.
      if (predicting.status === 'rejected') {
        if (compiling.value.diagnostics.length === 0) throw predicting.reason;
        return { compiled: compiling.value, text: '' };
      }
      return { compiled: compiling.value, text: predicting.value };
    });
    requireNoDiagnostic(parametersPath, compiled);
    return stableSnapshot(text);
  }

  async format(file: string): Promise<string> {
    const { contents } = await this.#ask('format', () =>
      this.#bicep.format({ path: file }),
    );
    return contents;
  }

  dispose(): void {
    this.#bicep.dispose();
    // The polite signal of bicep-node does not end a process that hangs.
    this.#opened.end();
  }

  #compiled(parametersPath: string): Promise<CompileResponse> {
    // The question for parameters with overrides reads every file twice, and writes a template that nobody asked for.
    return this.#bicep.compile({ path: parametersPath });
  }

  async #predicted(
    parametersPath: string,
    place: SnapshotPlace,
  ): Promise<string> {
    const { snapshot } = await this.#bicep.getSnapshot({
      path: parametersPath,
      metadata: { ...place },
    });
    return snapshot;
  }

  async #ask<T>(what: string, question: () => Promise<T>): Promise<T> {
    try {
      return await within(question(), this.#timeoutMs, what);
    } catch (error) {
      const ended = this.#opened.ended();
      this.dispose();
      throw ended
        ? new BicepCompilationError(
            `The Bicep compiler ended ${ended}, before it could ${what}`,
          )
        : asCompilationError(error, 'The Bicep compiler');
    }
  }
}

/**
 * Starts the compiler.
 *
 * @param bicepPath - see {@link findBicep}
 * @param options - `timeoutMs` bounds the start and every answer; the process is ended when it does not keep to it
 * @throws BicepCompilationError when it does not start, or is too old for our Bicep
 * @public
 */
export async function startBicepCompiler(
  bicepPath: string,
  options: { timeoutMs?: number } = {},
): Promise<BicepCompiler> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const opened = openBicep(bicepPath);
  let failure: Error;
  try {
    const bicep = await within(opened.opening, timeoutMs, 'start');
    const version = await within(bicep.version(), timeoutMs, 'start');
    const problem = tooOld(bicepPath, version);
    if (!problem) return new BicepNodeCompiler(bicep, opened, timeoutMs);
    failure = new BicepCompilationError(problem);
  } catch (error) {
    failure = await whyNotStarted(error, bicepPath);
  }
  // Its process ends now, and what it still says is for nobody.
  opened.opening.catch(() => {});
  opened.end();
  throw failure;
}

async function whyNotStarted(
  error: unknown,
  bicepPath: string,
): Promise<Error> {
  const late = error instanceof BicepCompilationError;
  // One that is old enough does not know how to start in this way, and says only that.
  const problem = late
    ? undefined
    : tooOld(bicepPath, (await bicepVersion(bicepPath)) ?? '');
  return problem
    ? new BicepCompilationError(problem)
    : asCompilationError(error, `The Bicep compiler ${bicepPath}`);
}
