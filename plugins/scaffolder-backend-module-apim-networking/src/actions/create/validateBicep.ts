import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  obtainCompiler,
  type CompilerOptions,
} from '../../compile/obtainCompiler';
import { findParametersFiles } from '../../validate/findParametersFiles';
import {
  untrustedInputOf,
  type UntrustedInputOptions,
} from '../../untrusted/untrustedInputOf';
import { readSnapshot } from '../../validate/compareSnapshot';
import type { EvaluatedGateway } from '../../validate/evaluateDeployment';
import { predictParameters } from '../../validate/predictParameters';
import { remarkOf, type Remark } from '../../validate/remark';
import { examples } from './validateBicep.examples';

const MAX_LOGGED = 200;

type FailOn = 'error' | 'warning' | 'never';

/**
 * `apim:bicep:validate`: compiles Bicep of the workspace, whoever wrote it, predicts what it deploys, and evaluates that. It writes
 * nothing.
 *
 * @public
 */
export function createValidateBicepAction(
  options: CompilerOptions & UntrustedInputOptions = {},
) {
  return createTemplateAction({
    id: 'apim:bicep:validate',
    description:
      'Validates Bicep of Azure API Management gateways: compiler, linter, the networking rules and static analysis of what it would deploy',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        folder: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace. Default: the workspace'),
        parametersFiles: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'The .bicepparam files to validate, relative to folder. Default: all of the folder',
            ),
        failOn: z =>
          z
            .enum(['error', 'warning', 'never'])
            .optional()
            .describe('The least severity that fails the task. Default: error'),
        requireCompiler: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether the task fails where there is no Bicep compiler. Default: yes',
            ),
      },
      output: {
        passed: z =>
          z
            .boolean()
            .describe(
              'Whether everything was compiled, and nothing found that failOn names; with never, no error',
            ),
        compiled: z => z.boolean().describe('Whether there was a compiler'),
        errors: z => z.number().describe('How many errors were found'),
        warnings: z => z.number().describe('How many warnings were found'),
        gateways: z =>
          z
            .array(
              z.object({
                name: z.string(),
                parametersFile: z.string(),
                pattern: z.string(),
                headline: z.string(),
              }),
            )
            .describe(
              'Each API Management service that a file deploys, with its networking pattern and how exposed it is',
            ),
      },
    },
    async handler(ctx) {
      const { workspacePath, logger, signal, input } = ctx;
      const failOn = input.failOn ?? 'error';
      const files = await findParametersFiles(
        workspacePath,
        input.folder || '.',
        input.parametersFiles,
      );

      const untrustedInput = untrustedInputOf(options);
      const { compiler, release } = obtainCompiler(options);
      const remarks = new Map<string, Remark>();
      const gateways: EvaluatedGateway[] = [];
      try {
        if (!(await compiler.path())) {
          reportNoCompiler(logger, input.requireCompiler ?? true);
          ctx.output('passed', false);
          ctx.output('compiled', false);
          ctx.output('errors', 0);
          ctx.output('warnings', 0);
          ctx.output('gateways', []);
          return;
        }
        for (const file of files) {
          const path = join(workspacePath, file);
          const prediction = await compiler.use(
            bicep => predictParameters(bicep, path, workspacePath),
            { signal },
          );
          const found = prediction.diagnostics.map(remarkOf);
          if (prediction.snapshot !== undefined) {
            const evaluation = await untrustedInput.run(
              'evaluateDeployment',
              {
                predicted: prediction.snapshot,
                snapshot: await readSnapshot(path, file),
                parametersFile: file,
              },
              { field: file, signal },
            );
            found.push(...evaluation.remarks);
            gateways.push(...evaluation.gateways);
          }
          found.forEach(remark => remarks.set(remark.text, remark));
        }
      } finally {
        release();
      }

      const found = [...remarks.values()];
      report(logger, found, gateways);
      const errors = found.filter(({ severity }) => severity === 'error');
      const warnings = found.filter(({ severity }) => severity === 'warning');
      if (errors.length === 0 && gateways.length === 0) {
        throw new InputError(
          `${files.join(
            ', ',
          )} must deploy a resource of type Microsoft.ApiManagement/service, got none.`,
        );
      }
      const failing = failingOf(failOn, errors, warnings);
      ctx.output('passed', failing.length === 0);
      ctx.output('compiled', true);
      ctx.output('errors', errors.length);
      ctx.output('warnings', warnings.length);
      ctx.output('gateways', gateways);
      if (failing.length > 0 && failOn !== 'never') {
        throw new InputError(
          `${files.join(', ')} has ${count(errors, 'error')} and ${count(
            warnings,
            'warning',
          )}, by ${[...new Set(failing.map(({ code }) => code))].join(
            ', ',
          )}: each is in the log of this step, with what is needed`,
        );
      }
    },
  });
}

function failingOf(
  failOn: FailOn,
  errors: Remark[],
  warnings: Remark[],
): Remark[] {
  return failOn === 'warning' ? [...errors, ...warnings] : errors;
}

function reportNoCompiler(logger: LoggerService, required: boolean): void {
  const message =
    'Nothing was validated: there is no Bicep compiler. Install the Bicep CLI where the backend runs, and set apimNetworking.bicep.path in app-config or the environment variable BICEP_PATH to it, or put it on the PATH';
  if (required) {
    throw new NotFoundError(`${message}; or set requireCompiler to false`);
  }
  logger.warn(message);
}

function report(
  logger: LoggerService,
  remarks: Remark[],
  gateways: EvaluatedGateway[],
): void {
  // Each entry is a row of the database, and whoever wrote the Bicep says how many there are.
  const shown = [
    ...remarks.filter(({ severity }) => severity === 'error'),
    ...remarks.filter(({ severity }) => severity !== 'error'),
  ].slice(0, MAX_LOGGED);
  for (const { severity, text } of shown) {
    if (severity === 'error') logger.error(text);
    else if (severity === 'warning') logger.warn(text);
    else logger.info(text);
  }
  if (remarks.length > shown.length) {
    logger.warn(
      `${remarks.length - shown.length} more findings are not in this log`,
    );
  }
  for (const { name, parametersFile, pattern, headline } of gateways.slice(
    0,
    MAX_LOGGED,
  )) {
    logger.info(`${parametersFile}: ${name} is ${pattern}: ${headline}`);
  }
}

function count(remarks: Remark[], what: string): string {
  return `${remarks.length} ${what}${remarks.length === 1 ? '' : 's'}`;
}
