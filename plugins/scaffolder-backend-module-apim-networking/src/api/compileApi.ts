import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  predictedResources,
  type ApiOnService,
} from 'backstage-plugin-apim-networking-bicep';
import {
  obtainCompiler,
  type CompilerOptions,
} from '../compile/obtainCompiler';
import { countOf, logDiagnostics } from '../compile/diagnostics';
import { SNAPSHOT_PLACE } from '../pipeline/snapshotPlace';

const API = 'Microsoft.ApiManagement/service/apis';

/**
 * Compiles the Bicep of an API, and reads back that the deployment would make that very API.
 *
 * @param folder - where its files are; a new one, as a warm compiler keeps the texts that it has loaded
 * @returns whether there was a compiler
 * @throws BicepCompilationError for an error of the compiler, Error where another API would be made
 */
export async function compileApi(options: {
  folder: string;
  api: ApiOnService;
  compiler: CompilerOptions;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<boolean> {
  const { folder, api, logger, signal } = options;
  const { compiler, release } = obtainCompiler(options.compiler);
  try {
    if (!(await compiler.path())) {
      logger.warn(
        'The Bicep of the API was NOT compiled: there is no Bicep compiler. Set apimNetworking.bicep.path in app-config or BICEP_PATH to it, or put it on the PATH',
      );
      return false;
    }
    const file = join(folder, 'main.bicepparam');
    const { snapshot, diagnostics } = await compiler.use(
      bicep => bicep.compileAndSnapshot(file, SNAPSHOT_PLACE),
      { signal },
    );
    logDiagnostics(diagnostics, logger);
    const predicted = predictedResources(snapshot);
    const made = predicted.filter(({ type }) => type === API);
    const properties = made[0]?.properties as
      | Record<string, unknown>
      | undefined;
    if (
      made.length !== 1 ||
      made[0].name !== `${api.serviceName}/${api.name}` ||
      properties?.path !== api.path ||
      properties.value !== api.openapi
    ) {
      throw new Error(
        `The Bicep of the API must predict exactly ${api.name} at ${api.path}, got ${made.length} other APIs.`,
      );
    }
    logger.info(
      `Compiled the Bicep of the API, ${countOf(
        diagnostics,
      )}, and read it back: ${api.name} at ${api.path}`,
    );
    return true;
  } finally {
    release();
  }
}
