import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import type { BicepDiagnostic } from '../diagnostics/BicepDiagnostic';

/**
 * Where a deployment is said to go, so that ids can be told.
 *
 * @public
 */
export interface SnapshotPlace {
  tenantId?: string;
  subscriptionId?: string;
  resourceGroup?: string;
  location?: string;
  deploymentName?: string;
}

/**
 * What the compiler can read for one request.
 *
 * @public
 */
export interface BicepRoot {
  /** A folder; the file, and all that it references, is inside. Default: the folder of the file. */
  root?: string;
}

/** What compiled, with the diagnostics that are no errors. @public */
export interface CompiledSnapshot {
  /** Text of a snapshot file. */
  snapshot: string;
  diagnostics: BicepDiagnostic[];
}

/** What a file compiles to. @public */
export interface CompiledTemplate {
  /** JSON of the ARM template; undefined for parameters whose `using` names none. */
  template?: string;
  /** JSON of the parameters file, of a `.bicepparam`. */
  parameters?: string;
  diagnostics: BicepDiagnostic[];
}

/**
 * The real Bicep compiler, as one warm process that reads only a copy of the root of each request.
 *
 * Every method throws {@link BicepCompilationError} for an error of the Bicep or a compiler that does not answer, and an `InputError`
 * where a file references something outside of the root or of the registries that are allowed.
 *
 * @public
 */
export interface BicepCompiler {
  /**
   * Compiles a file, and with a parameters file the template that it uses.
   *
   * @returns warnings and information
   */
  compile(file: string, options?: BicepRoot): Promise<BicepDiagnostic[]>;
  /** The ARM template, and the parameters, that a file compiles to. */
  template(file: string, options?: BicepRoot): Promise<CompiledTemplate>;
  /** The resources that the deployment would make, predicted offline. */
  predict(parametersFile: string, options?: BicepRoot): Promise<ArmResource[]>;
  /**
   * The same as the text of a snapshot file, which `bicep snapshot --mode validate` compares with; it is the same each time.
   *
   * @param place - where the deployment is said to go
   */
  snapshot(
    parametersFile: string,
    place: SnapshotPlace,
    options?: BicepRoot,
  ): Promise<string>;
  /** {@link BicepCompiler.compile} and {@link BicepCompiler.snapshot} of the same copy, in one request. */
  compileAndSnapshot(
    parametersFile: string,
    place: SnapshotPlace,
    options?: BicepRoot,
  ): Promise<CompiledSnapshot>;
  /** The file as the formatter writes it. */
  format(file: string, options?: BicepRoot): Promise<string>;
  /** Ends the process. Always call it. */
  dispose(): void;
}
