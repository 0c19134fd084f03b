import type { ArmResource } from 'backstage-plugin-apim-networking-common';

/**
 * Where a deployment is said to go, so that ids can be told.
 *
 * @public
 */
export interface SnapshotPlace {
  subscriptionId: string;
  resourceGroup: string;
  location?: string;
  deploymentName?: string;
}

/**
 * The real Bicep compiler, as one warm process.
 *
 * @public
 */
export interface BicepCompiler {
  /**
   * Compiles a parameters file with the template that it uses. One diagnostic of any level is a failure.
   *
   * @throws BicepCompilationError
   */
  compile(parametersPath: string): Promise<void>;
  /**
   * The resources that the deployment would make, predicted offline.
   *
   * @throws BicepCompilationError
   */
  predict(parametersPath: string): Promise<ArmResource[]>;
  /**
   * The same as the text of a snapshot file, which `bicep snapshot --mode validate` compares with; it is the same each time.
   *
   * @param place - where the deployment is said to go
   * @throws BicepCompilationError
   */
  snapshot(parametersPath: string, place: SnapshotPlace): Promise<string>;
  /**
   * {@link BicepCompiler.compile} and {@link BicepCompiler.snapshot} at once, in one question.
   *
   * @throws BicepCompilationError
   */
  compileAndSnapshot(
    parametersPath: string,
    place: SnapshotPlace,
  ): Promise<string>;
  /** The file as the formatter writes it. */
  format(path: string): Promise<string>;
  /** Ends the process. Always call it. */
  dispose(): void;
}

/**
 * The compiler did not accept the Bicep, or did not answer. The message lists every diagnostic.
 *
 * @public
 */
export class BicepCompilationError extends Error {
  readonly name = 'BicepCompilationError';
}
