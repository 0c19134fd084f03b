import { ServiceUnavailableError } from '@backstage/errors';
import fs from 'node:fs/promises';
import { CompilerProcesses } from '../sandbox/CompilerProcesses';
import { onPath } from '../process/onPath';
import { within } from '../process/within';
import {
  likelySandbox,
  obtainSandbox,
  rememberSandbox,
  type SandboxMode,
  type WorkingSandbox,
} from '../sandbox/obtainSandbox';
import { BicepCompilationError } from '../diagnostics/BicepDiagnostic';
import type { BicepCompiler } from './BicepCompiler';
import { bicepVersion, tooOld } from './bicepVersion';
import { ContainedBicepCompiler } from './ContainedBicepCompiler';

const DEFAULT_TIMEOUT_MS = 60_000;
/** The largest template that Azure takes. Reading a larger answer would stop the thread that reads it for a while. */
const DEFAULT_MAX_ANSWER_BYTES = 4_000_000;

/** @public */
export interface BicepCompilerOptions {
  /** Bounds the start and every answer; the process is ended when it does not keep to it. Default: 60 000. */
  timeoutMs?: number;
  /** Whether the process runs in a sandbox (bubblewrap, on Linux). Default: `auto`. */
  sandbox?: SandboxMode;
  /**
   * Where modules can come from: registries with or without a path, such as `mcr.microsoft.com/bicep`, and template specs, such as
   * `ts:<subscription id>`. Default: none.
   */
  registries?: string[];
  /** What allows registries here, for messages. Default: `apimNetworking.bicep.registries in app-config`. */
  registriesSetting?: string;
  /** Is warned once where there is no sandbox. */
  logger?: { warn(message: string): void };
  /** A process whose answer is larger is ended. Default: 4 000 000. */
  maxAnswerBytes?: number;
  /** @internal */
  checkReferences?: boolean;
}

/**
 * Starts the compiler.
 *
 * @param bicepPath - see {@link findBicep}
 * @throws BicepCompilationError when it does not start, or is too old; ServiceUnavailableError where a sandbox is required and
 *   there is none
 * @public
 */
export async function startBicepCompiler(
  bicepPath: string,
  options: BicepCompilerOptions = {},
): Promise<BicepCompiler> {
  return startContainedCompiler(bicepPath, options);
}

/** The same, which tells whether it still answers. */
export async function startContainedCompiler(
  bicepPath: string,
  options: BicepCompilerOptions,
): Promise<ContainedBicepCompiler> {
  const resolved = await realPathOf(bicepPath);
  const likely = options.sandbox === 'off' ? undefined : likelySandbox();
  let failure: unknown;
  if (likely) {
    try {
      const compiler = await start(resolved, likely, options);
      rememberSandbox(likely, resolved);
      return compiler;
    } catch (error) {
      failure = error;
    }
  }
  // A trial takes as long as a start, so it is made only to see whether the sandbox is at fault.
  const sandbox = await sandboxFor(resolved, options);
  if (sandbox && failure) throw await whyNotStarted(failure, resolved);
  return start(resolved, sandbox, options).catch(async error => {
    throw await whyNotStarted(error, resolved);
  });
}

async function start(
  bicepPath: string,
  sandbox: WorkingSandbox | undefined,
  options: BicepCompilerOptions,
): Promise<ContainedBicepCompiler> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const processes = new CompilerProcesses({
    bicepPath,
    sandbox,
    registries: options.registries ?? [],
    registriesSetting:
      options.registriesSetting ??
      'apimNetworking.bicep.registries in app-config',
    maxAnswerBytes: options.maxAnswerBytes ?? DEFAULT_MAX_ANSWER_BYTES,
    checkReferences: options.checkReferences ?? true,
  });
  try {
    const { version } = await within(
      processes.offline.request<{ version: string }>('version', {}),
      timeoutMs,
      'start',
    );
    const problem = tooOld(version);
    if (problem) throw new BicepCompilationError(problem);
    return new ContainedBicepCompiler(processes, timeoutMs);
  } catch (error) {
    processes.end();
    throw error;
  }
}

async function realPathOf(bicepPath: string): Promise<string> {
  const found = onPath(bicepPath) ?? bicepPath;
  return fs.realpath(found).catch(() => found);
}

const warned = new WeakSet<object>();

async function sandboxFor(
  bicepPath: string,
  { sandbox = 'auto', logger }: BicepCompilerOptions,
): Promise<WorkingSandbox | undefined> {
  if (sandbox === 'off') return undefined;
  const obtained = await obtainSandbox(bicepPath);
  if ('bubblewrap' in obtained) return obtained;
  const advice =
    'Install bubblewrap where the compiler runs and allow user namespaces there';
  if (sandbox === 'required') {
    throw new ServiceUnavailableError(
      `The Bicep compiler must run in a sandbox, got none: ${obtained.reason}. ${advice}, or set apimNetworking.bicep.sandbox to auto.`,
    );
  }
  if (logger && !warned.has(logger)) {
    warned.add(logger);
    logger.warn(
      `The Bicep compiler runs without a sandbox: ${obtained.reason}. It still gets only a copy of the files, which are checked first, and a bare environment. ${advice}, or set apimNetworking.bicep.sandbox to off to accept this.`,
    );
  }
  return undefined;
}

async function whyNotStarted(
  error: unknown,
  bicepPath: string,
): Promise<Error> {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof BicepCompilationError) {
    return /^did not/.test(reason)
      ? new BicepCompilationError(`The Bicep compiler ${reason}`)
      : error;
  }
  // One that is old enough does not know how to start in this way, and says only that.
  const problem = tooOld((await bicepVersion(bicepPath)) ?? '');
  return new BicepCompilationError(
    problem ?? `The Bicep compiler failed: ${reason}`,
  );
}
