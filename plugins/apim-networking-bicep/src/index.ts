/**
 * Bicep for Azure API Management networking patterns: generate, compile, read back.
 *
 * @packageDocumentation
 */
export { generateApi, type ApiOnService } from './api/generateApi';
export type {
  BicepRequests,
  SharedBicepCompiler,
} from './client/SharedBicepCompiler';
export {
  WarmBicepCompiler,
  type WarmBicepCompilerOptions,
} from './client/WarmBicepCompiler';
export {
  BicepCompilationError,
  type BicepDiagnostic,
} from './diagnostics/BicepDiagnostic';
export type {
  BicepCompiler,
  BicepRoot,
  CompiledSnapshot,
  CompiledTemplate,
  SnapshotPlace,
} from './compiler/BicepCompiler';
export {
  startBicepCompiler,
  type BicepCompilerOptions,
} from './compiler/startBicepCompiler';
export { describeDiagnostic } from './diagnostics/BicepDiagnostic';
export type { SandboxMode } from './sandbox/obtainSandbox';
export { findBicep } from './compiler/findBicep';
export { predictedResources } from './compiler/predictedResources';
export {
  decisionFile,
  readDecisionFile,
  statementFile,
  writeDecisionFile,
  type DecisionReference,
} from './deployment/decisionFile';
export {
  deploymentDigest,
  digestOfGenerated,
  type DeploymentDigest,
} from './deployment/deploymentDigest';
export {
  finalDeployment,
  type GeneratedBicep,
  type GeneratedDeployment,
  type GeneratedFile,
} from './output/GeneratedBicep';
export { generateBicep, type GenerateOptions } from './generate/generateBicep';
export type { DecidedDesign } from './readme/DecidedDesign';
export {
  readBicepModules,
  type BicepModules,
} from './generate/readBicepModules';
export { NOT_DECIDED, type Publisher } from './parameters/parametersFile';
export type { Phase } from './parameters/phasesOf';
export { verifyGenerated } from './verifyGenerated/verifyGenerated';
export type { DecisionOfReadme } from './readme/DecidedDesign';
