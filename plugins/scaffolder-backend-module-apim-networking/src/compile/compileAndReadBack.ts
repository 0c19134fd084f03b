import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  finalDeployment,
  readBack,
  type GeneratedBicep,
  type GeneratedFile,
} from 'backstage-plugin-apim-networking-bicep';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import { SNAPSHOT_PLACE } from '../pipeline/snapshotPlace';
import { obtainCompiler, type CompilerOptions } from './obtainCompiler';

export type { CompilerOptions } from './obtainCompiler';

/**
 * Compiles every parameters file of what was generated, and reads the predicted resources of each environment back.
 *
 * @param folder - where the generated files are
 * @returns the snapshot of each parameters file, by which a pipeline sees that what is deployed changed; undefined when there is no
 *   compiler, so that nothing was compiled
 * @throws InputError for a configured compiler that does not run, BicepCompilationError for any diagnostic, Error when the
 *   predicted resources are not the pattern that was asked for
 */
export async function compileAndReadBack(options: {
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
    const bicepPath = await compiler.path();
    if (!bicepPath) {
      logger.warn(
        'The generated Bicep was NOT compiled and NOT read back: there is no Bicep compiler. Install the Bicep CLI where the backend runs, and set apimNetworking.bicep.path in app-config or the environment variable BICEP_PATH to it, or put it on the PATH',
      );
      return undefined;
    }

    const begin = performance.now();
    const { predicted, snapshots } = await compiler.use(
      async bicep => {
        const texts: GeneratedFile[] = [];
        for (const file of generated.parametersFiles) {
          const path = join(folder, file);
          await bicep.compile(path);
          texts.push({
            path: file.replace(/bicepparam$/, 'snapshot.json'),
            content: await bicep.snapshot(path, SNAPSHOT_PLACE),
          });
        }
        const resources = [];
        for (const { environment } of designs) {
          const { parametersFile } = finalDeployment(generated, environment);
          resources.push(await bicep.predict(join(folder, parametersFile)));
        }
        return { predicted: resources, snapshots: texts };
      },
      { signal },
    );
    const milliseconds = Math.round(performance.now() - begin);
    logger.info(
      `Compiled ${generated.parametersFiles.join(
        ', ',
      )} with ${bicepPath} in ${milliseconds} ms: no diagnostics`,
    );
    designs.forEach((design, index) => {
      const { posture, findings } = readBack(design, predicted[index]);
      logger.info(
        `Read back ${predicted[index].length} predicted resources of ${
          design.environment
        }: pattern ${posture.pattern}, ${findings.length} ${
          findings.length === 1 ? 'finding' : 'findings'
        }`,
      );
    });
    return snapshots;
  } finally {
    release();
  }
}
