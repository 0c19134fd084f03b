import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  finalDeployment,
  predictedResources,
  verifyGenerated,
  type CompiledSnapshot,
  type GeneratedBicep,
  type GeneratedFile,
} from 'backstage-plugin-apim-networking-bicep';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import { SNAPSHOT_PLACE } from '../pipeline/snapshotPlace';
import { countOf, distinct, logDiagnostics } from './diagnostics';
import { obtainCompiler, type CompilerOptions } from './obtainCompiler';

export type { CompilerOptions } from './obtainCompiler';

/**
 * Compiles every parameters file of what was generated, and reads the predicted resources of each environment back.
 *
 * @param folder - where the generated files are
 * @returns the snapshot of each parameters file, by which a pipeline sees that what is deployed changed; undefined when there is no
 *   compiler, so that nothing was compiled
 * @throws InputError for a configured compiler that does not run, BicepCompilationError for an error of the compiler, Error when the
 *   predicted resources are not the requested pattern
 */
export async function compileAndVerify(options: {
  folder: string;
  /** One for each environment. */
  designs: GatewayDesign[];
  generated: GeneratedBicep;
  compiler: CompilerOptions;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<GeneratedFile[] | undefined> {
  const { folder, designs, generated, logger, signal } = options;
  const { compiler, release } = obtainCompiler(options.compiler);
  try {
    if (!(await compiler.path())) {
      logger.warn(
        'The generated Bicep was NOT compiled and NOT read back: there is no Bicep compiler. Install the Bicep CLI where the backend runs, and set apimNetworking.bicep.path in app-config or the environment variable BICEP_PATH to it, or put it on the PATH',
      );
      return undefined;
    }

    const begin = performance.now();
    const snapshots = await compiler.use(
      async bicep => {
        const compiled = new Map<string, CompiledSnapshot>();
        for (const file of generated.parametersFiles) {
          const path = join(folder, file);
          compiled.set(
            file,
            await bicep.compileAndSnapshot(path, SNAPSHOT_PLACE),
          );
        }
        return compiled;
      },
      { signal },
    );
    const milliseconds = Math.round(performance.now() - begin);
    // A compiler that is newer than this package can warn of what was right when it was released.
    const diagnostics = distinct(
      [...snapshots.values()].flatMap(one => one.diagnostics),
    );
    logDiagnostics(diagnostics, logger);
    logger.info(
      `Compiled ${generated.parametersFiles.join(
        ', ',
      )} in ${milliseconds} ms: ${countOf(diagnostics)}`,
    );
    for (const design of designs) {
      const { parametersFile } = finalDeployment(generated, design.environment);
      const { snapshot } = snapshots.get(parametersFile)!;
      const predicted = predictedResources(snapshot);
      const { posture, findings } = verifyGenerated(design, predicted);
      logger.info(
        `Read back ${predicted.length} predicted resources of ${
          design.environment
        }: pattern ${posture.pattern}, ${findings.length} ${
          findings.length === 1 ? 'finding' : 'findings'
        }`,
      );
    }
    return [...snapshots].map(([file, { snapshot }]) => ({
      path: file.replace(/bicepparam$/, 'snapshot.json'),
      content: snapshot,
    }));
  } finally {
    release();
  }
}
