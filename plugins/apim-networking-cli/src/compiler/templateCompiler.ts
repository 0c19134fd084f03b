import { InputError } from '@backstage/errors';
import { Bicep } from 'bicep-node';
import { findBicep } from 'backstage-plugin-apim-networking-bicep';
import path from 'node:path';
import type { ArmParameters, ArmTemplate } from '../template/armTemplate';

const TIMEOUT_MS = 60_000;

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

/** The real compiler, for templates that others wrote: warnings are theirs, errors are not accepted. */
export interface TemplateCompiler {
  /**
   * Compiles a `.bicep` or a `.bicepparam` file.
   *
   * @throws InputError with the compiler's first error, and where it is
   */
  compile(file: string): Promise<Compiled>;
  /**
   * Predicts what a parameters file deploys.
   *
   * @throws Error with the compiler's reason
   */
  snapshot(file: string, place: Place): Promise<Snapshot>;
  /** Always call it: it ends the process. */
  dispose(): void;
}

/**
 * Starts the compiler of this machine.
 *
 * @param configured - `--bicep`
 * @throws InputError when there is none, or it does not work
 */
export async function startTemplateCompiler(
  configured: string | undefined,
): Promise<TemplateCompiler> {
  const bicepPath = await requireBicep(configured);
  const bicep = await within(Bicep.initialize(bicepPath), 'start').catch(
    error => {
      throw new InputError(
        `The Bicep compiler ${bicepPath} does not work: ${messageOf(error)}`,
      );
    },
  );
  return {
    async compile(file) {
      if (!file.endsWith('.bicepparam')) {
        const { contents, diagnostics } = await within(
          bicep.compile({ path: file }),
          'compile',
        );
        requireNoErrors(diagnostics, file);
        return { template: parsedTemplate(contents, file), parameters: {} };
      }
      const { template, parameters, diagnostics } = await within(
        bicep.compileParams({ path: file, parameterOverrides: {} }),
        'compile',
      );
      requireNoErrors(diagnostics, file);
      return {
        template: parsedTemplate(template, file),
        parameters: JSON.parse(parameters ?? '{}').parameters ?? {},
      };
    },
    async snapshot(file, place) {
      const { snapshot } = await within(
        bicep.getSnapshot({ path: file, metadata: place }),
        'predict',
      );
      const { predictedResources = [], diagnostics = [] } =
        JSON.parse(snapshot);
      return { predictedResources, diagnostics };
    },
    dispose: () => bicep.dispose(),
  };
}

function parsedTemplate(text: string | undefined, file: string): ArmTemplate {
  if (text) return JSON.parse(text);
  throw new InputError(
    `${shown(
      file,
    )} compiles to no template; it needs a Bicep file, or an ARM template, in "using"`,
  );
}

async function requireBicep(configured: string | undefined): Promise<string> {
  const found = await findBicep(configured).catch(error => {
    throw new InputError(
      messageOf(error).replace('apimNetworking.bicep.path', '--bicep'),
    );
  });
  if (found) return found;
  throw new InputError(
    'No Bicep compiler was found; it needs bicep on the PATH, BICEP_PATH, or --bicep with the path of one',
  );
}

async function within<T>(answer: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new InputError(
            `The Bicep compiler did not ${what} within ${TIMEOUT_MS / 1000} s`,
          ),
        ),
      TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function requireNoErrors(
  diagnostics: Awaited<ReturnType<Bicep['compile']>>['diagnostics'],
  file: string,
): void {
  const errors = diagnostics.filter(({ level }) => level === 'Error');
  if (errors.length === 0) return;
  const [{ source, range, code, message }] = errors;
  const rest =
    errors.length > 1
      ? ` (and ${errors.length - 1} more ${
          errors.length === 2 ? 'error' : 'errors'
        })`
      : '';
  throw new InputError(
    `${shown(file)} does not compile: ${shown(source)}:${
      range.start.line + 1
    }:${range.start.char + 1}: Error ${code}: ${message}${rest}`,
  );
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
