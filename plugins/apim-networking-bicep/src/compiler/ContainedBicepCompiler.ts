import { InputError } from '@backstage/errors';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import path from 'node:path';
import { ResponseError } from 'vscode-jsonrpc/node';
import type { CompilerProcesses } from '../sandbox/CompilerProcesses';
import { within } from '../process/within';
import { openFolder, type OpenFolder } from '../containment/openFolder';
import {
  BicepCompilationError,
  type BicepDiagnostic,
} from '../diagnostics/BicepDiagnostic';
import type {
  BicepCompiler,
  BicepRoot,
  CompiledSnapshot,
  CompiledTemplate,
  SnapshotPlace,
} from './BicepCompiler';
import {
  readDiagnostics,
  type RpcDiagnostic,
} from '../containment/readDiagnostics';
import { requireNoErrors } from '../diagnostics/BicepDiagnostic';
import { predictedResources } from './predictedResources';
import { stableSnapshot } from './stableSnapshot';

/** Where the predicted resources are said to be: ids need a place, whichever it is. */
const PLACE = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg-predicted',
  deploymentName: 'main',
};

interface CompileParamsAnswer {
  success: boolean;
  diagnostics: RpcDiagnostic[];
  template?: string;
  parameters?: string;
}

/** A request about one file of a folder that is open. */
interface Request {
  folder: OpenFolder;
  /** As the compiler sees it. */
  file: string;
}

/** @throws BicepCompilationError where the file does not compile */
async function acceptedDiagnostics(
  folder: OpenFolder,
): Promise<BicepDiagnostic[]> {
  const { success, diagnostics } = await folder.compile();
  requireNoErrors(folder.subject, success, diagnostics);
  return diagnostics;
}

/** The compiler over {@link CompilerProcesses}: one request at a time, each on a copy of its own. */
export class ContainedBicepCompiler implements BicepCompiler {
  readonly #processes: CompilerProcesses;
  readonly #timeoutMs: number;
  #disposed = false;
  /** The request that is being answered, and all that wait for it: a request must not find the copy of another. */
  #turns: Promise<unknown> = Promise.resolve();

  constructor(processes: CompilerProcesses, timeoutMs: number) {
    this.#processes = processes;
    this.#timeoutMs = timeoutMs;
  }

  compile(file: string, options?: BicepRoot): Promise<BicepDiagnostic[]> {
    return this.#request('compile', file, options, async ({ folder }) =>
      acceptedDiagnostics(folder),
    );
  }

  template(file: string, options?: BicepRoot): Promise<CompiledTemplate> {
    return this.#request('compile', file, options, async request => {
      const { folder } = request;
      const accepted = await acceptedDiagnostics(folder);
      if (!/\.bicepparam$/i.test(file)) {
        const { contents } = await folder.compile();
        return { template: contents, diagnostics: accepted };
      }
      const answer = await folder
        .process()
        .request<CompileParamsAnswer>('compileParams', {
          path: request.file,
          parameterOverrides: {},
        });
      const diagnostics = readDiagnostics(
        answer.diagnostics,
        folder.paths,
        folder.subject,
      );
      requireNoErrors(folder.subject, answer.success, diagnostics);
      const { template, parameters } = answer;
      return { template, parameters, diagnostics };
    });
  }

  async predict(file: string, options?: BicepRoot): Promise<ArmResource[]> {
    return predictedResources(await this.snapshot(file, PLACE, options));
  }

  snapshot(
    file: string,
    place: SnapshotPlace,
    options?: BicepRoot,
  ): Promise<string> {
    return this.#request('predict', file, options, async request => {
      const predicted = await this.#predicted(request, place).catch(
        async error => {
          // Modules that are allowed are fetched by another process, which answers then.
          const offline = request.folder.process();
          await request.folder.compile();
          if (request.folder.process() === offline) throw error;
          return this.#predicted(request, place);
        },
      );
      return stableSnapshot(predicted);
    });
  }

  compileAndSnapshot(
    file: string,
    place: SnapshotPlace,
    options?: BicepRoot,
  ): Promise<CompiledSnapshot> {
    return this.#request('compile', file, options, async request => {
      const { folder } = request;
      const offline = folder.process();
      const [compiled, predicted] = await Promise.allSettled([
        acceptedDiagnostics(folder),
        this.#predicted(request, place),
      ]);
      // What does not compile cannot be predicted: its diagnostics say why.
      if (compiled.status === 'rejected') throw compiled.reason;
      let snapshot: string;
      if (folder.process() !== offline) {
        snapshot = await this.#predicted(request, place);
      } else if (predicted.status === 'rejected') {
        throw predicted.reason;
      } else {
        snapshot = predicted.value;
      }
      return {
        snapshot: stableSnapshot(snapshot),
        diagnostics: compiled.value,
      };
    });
  }

  format(file: string, options?: BicepRoot): Promise<string> {
    return this.#request('format', file, options, async request => {
      const { contents } = await request.folder.process().request<{
        contents: string;
      }>('format', { path: request.file });
      return contents;
    });
  }

  /** Whether it answers further requests: a process that did not answer, or was ended, does not. */
  get isUsable(): boolean {
    return !this.#disposed && this.#processes.ended() === undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#processes.end();
  }

  async #predicted(
    { folder, file }: Request,
    place: SnapshotPlace,
  ): Promise<string> {
    const { snapshot } = await folder
      .process()
      .request<{ snapshot: string }>('getSnapshot', {
        path: file,
        metadata: { ...place },
      });
    return snapshot;
  }

  #request<T>(
    what: string,
    file: string,
    options: BicepRoot | undefined,
    run: (request: Request) => Promise<T>,
  ): Promise<T> {
    const answer = this.#turns.then(() =>
      this.#answer(what, file, options, run),
    );
    this.#turns = answer.catch(() => {});
    return answer;
  }

  async #answer<T>(
    what: string,
    file: string,
    options: BicepRoot | undefined,
    run: (request: Request) => Promise<T>,
  ): Promise<T> {
    const absolute = path.resolve(file);
    const root = path.resolve(options?.root ?? path.dirname(absolute));
    const relative = path.relative(root, absolute);
    if (relative.startsWith('..') || path.isAbsolute(relative)) {
      throw new InputError(
        `${path.basename(
          file,
        )} must be inside of the root, got a file outside of it.`,
      );
    }
    const opening = openFolder(this.#processes, root, relative);
    try {
      return await within(
        opening.then(folder =>
          run({
            folder,
            file: folder.paths.compilerPathOf(relative),
          }),
        ),
        this.#timeoutMs,
        what,
      );
    } catch (error) {
      throw await this.#failure(error, what, opening);
    } finally {
      opening.then(
        folder => folder.close(),
        () => {},
      );
    }
  }

  async #failure(
    error: unknown,
    what: string,
    opening: Promise<OpenFolder>,
  ): Promise<unknown> {
    if (error instanceof InputError) return error;
    if (error instanceof BicepCompilationError && error.diagnostics) {
      return error;
    }
    const ended = this.#processes.ended();
    // A process that answers with an error goes on; one that does not answer is not to be trusted.
    if (!(error instanceof ResponseError)) this.dispose();
    if (ended) {
      return new BicepCompilationError(
        `The Bicep compiler ended ${ended}, before it could ${what}`,
      );
    }
    if (error instanceof BicepCompilationError) {
      return new BicepCompilationError(`The Bicep compiler ${error.message}`);
    }
    const folder = await opening.catch(() => undefined);
    // Before the references were checked, a reason can quote what nobody here is allowed to read.
    return new BicepCompilationError(
      folder
        ? `The Bicep compiler failed: ${folder.paths.withoutPaths(
            error instanceof Error ? error.message : String(error),
          )}`
        : 'The Bicep compiler could not list the files that the Bicep references',
    );
  }
}
