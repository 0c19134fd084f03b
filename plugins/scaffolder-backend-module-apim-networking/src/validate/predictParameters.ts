import type {
  BicepDiagnostic,
  BicepRequests,
} from 'backstage-plugin-apim-networking-bicep';
import { isDiagnostics } from '../compile/diagnostics';
import { SNAPSHOT_PLACE } from '../pipeline/snapshotPlace';

/** What the compiler makes of one parameters file. */
export interface Prediction {
  diagnostics: BicepDiagnostic[];
  /** What the deployment would make, as the text of a snapshot; undefined where the Bicep does not compile. */
  snapshot?: string;
}

/**
 * Compiles a parameters file, and predicts what it deploys.
 *
 * @param root - the folder that the Bicep can reference
 * @throws InputError for Bicep that references something else, BicepCompilationError when the compiler does not answer
 */
export async function predictParameters(
  compiler: BicepRequests,
  absolutePath: string,
  root: string,
): Promise<Prediction> {
  try {
    const { snapshot, diagnostics } = await compiler.compileAndSnapshot(
      absolutePath,
      SNAPSHOT_PLACE,
      { root },
    );
    return { diagnostics, snapshot };
  } catch (error) {
    if (!isDiagnostics(error) || error.diagnostics.length === 0) throw error;
    return { diagnostics: error.diagnostics };
  }
}
