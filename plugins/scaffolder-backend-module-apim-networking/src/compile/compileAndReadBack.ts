import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  readBack,
  type GeneratedBicep,
} from 'backstage-plugin-apim-networking-bicep';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import { obtainCompiler, type CompilerOptions } from './obtainCompiler';

export type { CompilerOptions } from './obtainCompiler';

/**
 * Compiles every parameters file of what was generated, and reads the predicted resources back.
 *
 * @param folder - where the generated files are
 * @returns false when there is no compiler, so that nothing was compiled
 * @throws InputError for a configured compiler that does not run, BicepCompilationError for any diagnostic, Error when the
 *   predicted resources are not the pattern that was asked for
 */
export async function compileAndReadBack(options: {
  folder: string;
  design: GatewayDesign;
  generated: GeneratedBicep;
  compiler: CompilerOptions;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<boolean> {
  const { folder, design, generated, logger, signal } = options;
  const { compiler, release } = obtainCompiler(options.compiler);
  try {
    const bicepPath = await compiler.path();
    if (!bicepPath) {
      logger.warn(
        'The generated Bicep was NOT compiled and NOT read back: there is no Bicep compiler. Install the Bicep CLI where the backend runs, and set apimNetworking.bicep.path in app-config or the environment variable BICEP_PATH to it, or put it on the PATH',
      );
      return false;
    }

    const begin = performance.now();
    const predicted = await compiler.use(
      async bicep => {
        for (const file of generated.parametersFiles) {
          await bicep.compile(join(folder, file));
        }
        return bicep.predict(join(folder, generated.parametersFile));
      },
      { signal },
    );
    const milliseconds = Math.round(performance.now() - begin);
    logger.info(
      `Compiled ${generated.parametersFiles.join(
        ', ',
      )} with ${bicepPath} in ${milliseconds} ms: no diagnostics`,
    );
    const { posture, findings } = readBack(design, predicted);
    logger.info(
      `Read back ${predicted.length} predicted resources: pattern ${
        posture.pattern
      }, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`,
    );
    return true;
  } finally {
    release();
  }
}
