import { InputError, NotFoundError } from '@backstage/errors';
import {
  WarmBicepCompiler,
  type BicepDiagnostic,
  type SandboxMode,
} from 'backstage-plugin-apim-networking-bicep';
import path from 'node:path';
import { compilerMessages } from '../messages';
import type { ArmParameters, ArmTemplate } from './armTemplate';
import { rootOf } from './rootOf';

/** Nobody waits for the command line but who started it. */
const MAX_ANSWER_BYTES = 64_000_000;

/** What the compiler makes of a Bicep file or a parameters file. */
export interface Compiled {
  template: ArmTemplate;
  parameters: ArmParameters;
}

/** Where the resources are said to be: ids need a place, whichever it is. */
export interface Place {
  tenantId?: string;
  subscriptionId?: string;
  resourceGroup?: string;
  deploymentName: string;
}

/** What the compiler predicts of a deployment. */
export interface Snapshot {
  predictedResources: unknown[];
  /** What it could not expand, in its own words. */
  diagnostics: string[];
}

/** How the compiler of the command line is started. */
export interface CompilerOptions {
  /** Its path. Default: that of BICEP_PATH, else bicep on the PATH. */
  bicep?: string;
  /** The folder that Bicep can reference. */
  root?: string;
  /** Registries that modules can come from. */
  registry?: string[];
  sandbox?: SandboxMode;
}

/** The real compiler, for templates that others wrote: warnings are theirs, errors are not accepted. */
export interface TemplateCompiler {
  /**
   * Compiles a `.bicep` or a `.bicepparam` file.
   *
   * @param root - the folder that the file can reference; default: the one of `--root`, of the repository, or of the file
   * @throws InputError with the compiler's first error, and where it is
   */
  compile(file: string, root?: string): Promise<Compiled>;
  /**
   * Predicts what a parameters file deploys.
   *
   * @throws Error with the compiler's reason
   */
  snapshot(file: string, place: Place): Promise<Snapshot>;
  /** Always call it: it ends the process. */
  dispose(): void;
}

/** The compiler of this machine, which is started when it is first needed. */
export function createTemplateCompiler(
  options: CompilerOptions,
): TemplateCompiler {
  const shared = WarmBicepCompiler.create({
    bicepPath: options.bicep,
    pathSetting: '--bicep',
    registries: options.registry,
    registriesSetting: '--registry',
    maxAnswerBytes: MAX_ANSWER_BYTES,
    sandbox: options.sandbox,
    logger: { warn: () => {} },
  });
  return {
    async compile(file, folder) {
      const root = folder ?? (await rootOf(file, options.root));
      const { template, parameters } = await shared
        .use(bicep => bicep.template(file, { root }))
        .catch(error => {
          throw new InputError(firstError(error, file));
        });
      return {
        template: parsedTemplate(template, file),
        parameters: JSON.parse(parameters ?? '{}').parameters ?? {},
      };
    },
    async snapshot(file, place) {
      const { predictedResources = [], diagnostics = [] } = JSON.parse(
        await shared.use(bicep => bicep.snapshot(file, place)),
      );
      return { predictedResources, diagnostics };
    },
    dispose: () => shared.dispose(),
  };
}

function parsedTemplate(text: string | undefined, file: string): ArmTemplate {
  if (text) return JSON.parse(text);
  throw new InputError(compilerMessages.errors.noTemplate(shown(file)));
}

/** The first error, which is often the cause of the others. */
function firstError(error: unknown, file: string): string {
  if (error instanceof NotFoundError) {
    return compilerMessages.errors.notInstalled;
  }
  const { diagnostics = [] } = error as { diagnostics?: BicepDiagnostic[] };
  const errors = diagnostics.filter(({ level }) => level === 'error');
  if (errors.length === 0) return messageOf(error);
  const [{ file: source, line, column, code, message }] = errors;
  return compilerMessages.errors.doesNotCompile(shown(file), {
    place: `${source}:${line}:${column}`,
    code,
    message,
    more: errors.length - 1,
  });
}

/** A path as people expect it: relative, where it is below the working directory. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative)
    ? file
    : relative;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
